package dev.hearth.api.auth;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import org.jspecify.annotations.Nullable;

/**
 * What the user behind a {@link Context} may do, for whoever carries out what was asked for. A context without a user is
 * the home's own and may do everything, as may everybody on a hub without users. Loop only.
 */
public final class Caller {
    private Caller() {}

    /**
     * What the context's user may do with entities.
     *
     * @param auth the hub's capability, null when there is none
     * @throws HubException {@code unauthorized} for a user who is not known (any more)
     */
    public static Permissions permissions(@Nullable Auth auth, Context context) {
        User user = user(auth, context);
        return user == null || user.admin() ? Permissions.ALL : user.permissions();
    }

    /**
     * Fails when the context is that of a user who is no administrator.
     *
     * @param auth the hub's capability, null when there is none
     * @throws HubException {@code unauthorized}
     */
    public static void checkAdmin(@Nullable Auth auth, Context context) {
        User user = user(auth, context);
        if (user != null && !user.admin()) {
            throw unauthorized();
        }
    }

    private static @Nullable User user(@Nullable Auth auth, Context context) {
        String userId = context.userId();
        if (userId == null || auth == null) {
            return null;
        }
        User user = auth.user(userId);
        if (user == null) {
            throw unauthorized();
        }
        return user;
    }

    static HubException unauthorized() {
        return new HubException("unauthorized", "Unauthorized");
    }
}
