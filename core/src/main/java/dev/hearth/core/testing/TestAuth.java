package dev.hearth.core.testing;

import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.auth.User;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Users for tests of what users ask for: an owner, and whoever the test adds. The access token of a user is its id, and
 * so is its refresh token. Offer it with {@code hub.hub().provide(Auth.class, users)}.
 */
public final class TestAuth implements Auth {
    /** The owner, who may do everything. */
    public static final Login OWNER =
            new Login(new User("owner", "Owner", true, true, false, false, List.of(User.ADMIN_GROUP), Permissions.ALL),
                    "owner");

    private final Map<String, Login> logins = new LinkedHashMap<>();
    private final Map<String, List<Runnable>> revocations = new HashMap<>();

    /** The owner alone. */
    public TestAuth() {
        logins.put("owner", OWNER);
    }

    /** Adds a user who is no administrator. */
    public Login add(String id, Permissions permissions) {
        Login login = new Login(
                new User(id, id, false, true, false, false, List.of(User.USER_GROUP), permissions), id);
        logins.put(id, login);
        return login;
    }

    /** Shuts a user out. */
    public void revoke(String id) {
        logins.remove(id);
        List.copyOf(revocations.getOrDefault(id, List.of())).forEach(Runnable::run); // they take themselves back
    }

    @Override
    public @Nullable Login login(String accessToken, InetAddress from) {
        return logins.get(accessToken);
    }

    @Override
    public @Nullable Login signed(String method, String target, InetAddress from) {
        int at = target.indexOf("authSig=");
        return at < 0 ? null : logins.get(target.substring(at + "authSig=".length()));
    }

    @Override
    public String sign(Login login, String target, Duration validity) {
        return target + (target.contains("?") ? "&" : "?") + "authSig=" + login.user().id();
    }

    @Override
    public List<User> users() {
        return logins.values().stream().map(Login::user).toList();
    }

    @Override
    public @Nullable User user(String id) {
        Login login = logins.get(id);
        return login == null ? null : login.user();
    }

    @Override
    public @Nullable Subscription onRevoked(String refreshTokenId, Runnable callback) {
        if (!logins.containsKey(refreshTokenId)) {
            return null;
        }
        List<Runnable> callbacks = revocations.computeIfAbsent(refreshTokenId, id -> new ArrayList<>());
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }

    @Override
    public Login systemUser(String name, List<String> groupIds) {
        Login login = new Login(new User(name, name, false, true, true, false, groupIds, Permissions.ALL), name);
        logins.putIfAbsent(name, login);
        return login;
    }

    @Override
    public String accessToken(Login login) {
        return login.user().id();
    }

    @Override
    public boolean hasOwner() {
        return true;
    }
}
