package dev.hearth.http;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.LoginAttempts;
import dev.hearth.api.notification.PersistentNotifications;
import java.net.InetAddress;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Counts failures of each address and shuts it out after too many. Loop only. Home Assistant: {@code IpBanManager} and
 * {@code process_wrong_login}.
 *
 * <p>The counts of at most 10,000 addresses are kept; the one that has failed longest ago is forgotten first.
 */
final class Bans implements LoginAttempts {
    private static final int COUNTED = 10_000;
    private static final String LOGIN_NOTIFICATION = "http-login";
    private static final String BAN_NOTIFICATION = "ip-ban";

    private final Hub hub;
    private final boolean enabled;
    private final int threshold;
    private final BanFile file;
    private final Set<InetAddress> banned = new HashSet<>();
    private final Map<InetAddress, Integer> failures = new LinkedHashMap<>();
    // Writes go one after the other.
    private CompletionStage<?> written;

    private Bans(Hub hub, HttpSettings settings, BanFile file) {
        this.hub = hub;
        enabled = settings.bans();
        threshold = settings.threshold();
        this.file = file;
        written = Stages.done();
    }

    /** Those of the file; completes when it has been read. A file that cannot be read is logged, and shuts nobody out. */
    static CompletionStage<Bans> read(Hub hub, HttpSettings settings) {
        BanFile file = new BanFile(hub.config().configDirectory().resolve(BanFile.NAME));
        Bans bans = new Bans(hub, settings, file);
        if (!settings.bans()) {
            return CompletableFuture.completedStage(bans);
        }
        return hub.loop().blocking(file::read).handle((content, thrown) -> {
            if (content == null) {
                hub.logger().error("{} cannot be read; nobody is shut out", file.file(), thrown);
            } else {
                bans.banned.addAll(content.banned());
                content.misunderstood()
                        .forEach(line -> hub.logger()
                                .error("{}:{}: this is not an IP address; the entry is left out", file.file(), line));
            }
            return bans;
        });
    }

    @Override
    public void failed(InetAddress from, String what, @Nullable String userAgent) {
        if (!enabled) {
            return;
        }
        String told = "Login attempt or request with invalid authentication from " + from.getHostAddress() + ".";
        // What the client says of itself goes into the log only, on one line.
        hub.logger().warn("{} Requested URL: '{}'. ({})", told, oneLine(what), oneLine(String.valueOf(userAgent)));
        notify(told + " See the log for details.", "Login attempt failed", LOGIN_NOTIFICATION);
        if (threshold < 1) {
            return;
        }
        Integer before = failures.remove(from);
        int count = before == null ? 1 : before + 1;
        failures.put(from, count);
        if (failures.size() > COUNTED) {
            failures.remove(failures.keySet().iterator().next());
        }
        if (count >= threshold && banned.add(from)) {
            ban(from);
        }
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(500).forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }

    private void notify(String message, String title, String id) {
        PersistentNotifications notifications = hub.capability(PersistentNotifications.class);
        if (notifications != null) {
            notifications.create(message, title, id);
        }
    }

    private void ban(InetAddress from) {
        Instant when = hub.loop().time().now();
        hub.logger().warn("Banned IP {} for too many login attempts", from.getHostAddress());
        notify("Too many login attempts from " + from.getHostAddress(), "Banning IP address", BAN_NOTIFICATION);
        written = written.handle((done, failed) -> done).thenCompose(before -> hub.loop().blocking(() -> {
            file.add(from, when);
            return true;
        })).exceptionally(thrown -> {
            hub.logger()
                    .error(
                            "{} is shut out until the hub stops: {} cannot be written",
                            from.getHostAddress(),
                            file.file(),
                            thrown);
            return false;
        });
    }

    @Override
    public void succeeded(InetAddress from) {
        failures.remove(from);
    }

    @Override
    public boolean banned(InetAddress from) {
        return enabled && banned.contains(from);
    }
}
