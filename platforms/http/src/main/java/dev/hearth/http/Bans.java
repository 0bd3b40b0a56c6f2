package dev.hearth.http;

import dev.hearth.api.Hub;
import dev.hearth.api.auth.LoginAttempts;
import dev.hearth.api.notification.PersistentNotifications;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts failures and shuts out. Loop only. */
final class Bans implements LoginAttempts {
    private final Hub hub;
    private final int threshold;
    private final Set<InetAddress> banned = new HashSet<>();
    private final Map<InetAddress, Integer> failures = new HashMap<>();

    Bans(Hub hub, HttpSettings settings) {
        this.hub = hub;
        threshold = settings.bans() ? settings.threshold() : -1;
    }

    @Override
    public void failed(InetAddress from, String what, @Nullable String userAgent) {
        String told = "Login attempt or request with invalid authentication from " + from.getHostAddress() + ".";
        hub.logger().warn("{} Requested URL: '{}'. ({})", told, what, userAgent);
        PersistentNotifications notifications = hub.capability(PersistentNotifications.class);
        if (notifications != null) {
            notifications.create(told + " See the log for details.", "Login attempt failed", "http-login");
        }
        if (threshold > 0 && failures.merge(from, 1, Integer::sum) >= threshold) {
            banned.add(from);
        }
    }

    @Override
    public void succeeded(InetAddress from) {
        failures.remove(from);
    }

    @Override
    public boolean banned(InetAddress from) {
        return banned.contains(from);
    }
}
