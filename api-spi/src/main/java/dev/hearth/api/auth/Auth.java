package dev.hearth.api.auth;

import dev.hearth.api.Subscription;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in. A capability of the integration {@code auth}; loop only. Home Assistant:
 * {@code homeassistant.auth.AuthManager}.
 */
public interface Auth {
    /**
     * Who has this access token.
     *
     * @param accessToken as it came behind {@code Bearer}
     * @param from where it came from
     * @return null for a token that is not valid, or a user who may not come in (any more, or from there)
     */
    @Nullable
    Login login(String accessToken, InetAddress from);

    /**
     * Who signed this path, see {@link #sign}.
     *
     * @param target path and query with {@code authSig}
     */
    @Nullable
    Login signed(String method, String target, InetAddress from);

    /**
     * Signs a path, so that whoever has it may fetch it for a while without a token.
     *
     * @param target path, with its query if it has one
     * @return the same with {@code authSig} in its query
     */
    String sign(Login login, String target, Duration validity);

    /** All users, in the order they were made; a copy. */
    List<User> users();

    /** The user of that id, or null. */
    @Nullable
    User user(String id);

    /**
     * Calls back when a refresh token is revoked, its user is gone or may not come in any more: connections that were
     * opened with it end then.
     *
     * @return null when there is no such token
     */
    @Nullable
    Subscription onRevoked(String refreshTokenId, Runnable callback);

    /**
     * A user that an integration makes for itself, and an access token for it that is valid for half an hour.
     *
     * @param name such as {@code Home Assistant Content}; the same name gets the same user
     */
    Login systemUser(String name, List<String> groupIds);

    /** An access token for that login, valid for half an hour. */
    String accessToken(Login login);

    /** Whether somebody can come in at all: false until the owner has been made. */
    boolean hasOwner();
}
