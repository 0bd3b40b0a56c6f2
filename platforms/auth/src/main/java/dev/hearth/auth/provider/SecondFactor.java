package dev.hearth.auth.provider;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.auth.user.Secrets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Codes of an app that go by time, as a second factor: the module {@code totp}. Its document is
 * {@code .storage/auth_module.totp}: <code>{"users": {user id: {"ota_secret"}}}</code>. Loop only. Home Assistant:
 * {@code auth.mfa_modules.totp}.
 */
public final class SecondFactor {
    /** Its id for clients. */
    public static final String ID = "totp";

    private static final StoreKey KEY = StoreKey.of("auth_module.totp", 1, 1).asSecret();
    private static final String SECRET = "ota_secret";
    private static final int SECRET_BYTES = 20;

    private final Hub hub;
    private final Store store;
    private final String name;
    private final Map<String, DataMap> users = new LinkedHashMap<>();
    // A code counts once (RFC 6238, 5.2): whoever looks over a shoulder is too late.
    private final Map<String, Long> lastUsed = new HashMap<>();
    private DataMap rest = DataMap.of();

    private SecondFactor(Hub hub, String name) {
        this.hub = hub;
        this.store = hub.store(KEY);
        this.name = name;
    }

    /** Reads the document; fails as {@link Store#load} does. */
    public static CompletionStage<SecondFactor> open(Hub hub, @Nullable String name) {
        SecondFactor factor = new SecondFactor(hub, name == null ? "Authenticator app" : name);
        return factor.store.load().thenApply(data -> {
            factor.take(data instanceof DataMap map ? map : DataMap.of());
            return factor;
        });
    }

    private void take(DataMap data) {
        rest = data.without("users");
        if (data.get("users") instanceof DataMap byId) {
            byId.forEach((id, user) -> {
                if (user instanceof DataMap map) {
                    users.put(id, map);
                }
            });
        }
    }

    /** What people see. */
    public String name() {
        return name;
    }

    /** Whether a user logs in with it. */
    public boolean enabled(String userId) {
        return users.containsKey(userId) && users.get(userId).text(SECRET) != null;
    }

    /** A secret for a user who wants it. */
    public String newSecret() {
        return Totp.toBase32(Secrets.bytes(SECRET_BYTES));
    }

    /** What apps take a secret from. */
    public String address(String secret, String user) {
        return Totp.address(secret, user);
    }

    /** Whether that is the code of a secret now, or was half a minute ago, or will be in half a minute. */
    public boolean fits(String secret, String code) {
        return fitting(secret, code) >= 0;
    }

    private long fitting(String secret, String code) {
        long now = Totp.step(hub.loop().time().now().getEpochSecond());
        long fitting = -1;
        for (long step = now - 1; step <= now + 1; step++) {
            if (Secrets.same(Totp.code(secret, step), code.strip())) {
                fitting = step;
            }
        }
        return fitting;
    }

    /** Whether a user who logs in has given a code of now that was not used before. */
    public boolean accept(String userId, String code) {
        DataMap user = users.get(userId);
        String secret = user == null ? null : user.text(SECRET);
        long step = secret == null ? -1 : fitting(secret, code);
        if (step < 0 || step <= lastUsed.getOrDefault(userId, -1L)) {
            return false;
        }
        lastUsed.put(userId, step);
        return true;
    }

    /** Lets a user log in with it from now on. */
    public CompletionStage<Void> enable(String userId, String secret) {
        users.put(userId, DataMap.of(SECRET, secret));
        lastUsed.remove(userId);
        return store.save(this::data);
    }

    /** Lets a user log in without it; fails with {@code disable_failed} when it does already. */
    public CompletionStage<Void> disable(String userId) {
        if (!enabled(userId)) {
            return Stages.failed(new HubException(
                    "disable_failed", "Cannot disable MFA Module " + ID + ": the user does not use it"));
        }
        return forget(userId);
    }

    /** Forgets a user. */
    public CompletionStage<Void> forget(String userId) {
        lastUsed.remove(userId);
        return users.remove(userId) == null ? Stages.done() : store.save(this::data);
    }

    private DataMap data() {
        DataMap.Builder byId = DataMap.builder(users.size());
        users.forEach(byId::put);
        return rest.with("users", byId.build());
    }
}
