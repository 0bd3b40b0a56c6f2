package dev.hearth.api.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Users and their tokens, for whoever looks after the home itself, such as its command line; nobody is asked for a
 * permission. A capability of the integration {@code auth}; loop only. Stages complete when the change is on the disk to
 * stay. Home Assistant: {@code hass --script auth}.
 */
public interface UserAdmin {
    /**
     * A user and the name it logs in with.
     *
     * @param username null for one who does not log in by name and password
     */
    record Account(User user, @Nullable String username) {}

    /**
     * A user that is to be.
     *
     * @param username what is typed in to log in
     * @param name for people
     * @param groupId such as {@link User#ADMIN_GROUP}; the first user of a home is its owner whatever stands here
     * @param localOnly whether it may come in from the local network only
     */
    record NewUser(String username, String name, String groupId, boolean localOnly) {}

    /**
     * A refresh token, without what is secret of it.
     *
     * @param type {@code normal}, {@code system} or {@code long_lived_access_token}
     * @param client what its owner calls it, else the client it was given to
     * @param lastUsedAt null when it was never used
     * @param expiresAt when it ends, unless it is used meanwhile if it is a normal one; null for never
     */
    record TokenInfo(
            String id,
            String userId,
            String type,
            @Nullable String client,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt) {}

    /** All users but those of integrations, in the order they were made. */
    List<Account> accounts();

    /** Adds a user. Fails with {@code username_exists}, or {@code invalid_format} for an empty name or password. */
    CompletionStage<Account> add(NewUser user, String password);

    /** Changes a password. Fails with {@code auth_not_found}, or {@code invalid_format} for an empty one. */
    CompletionStage<Void> setPassword(String username, String password);

    /** Removes a user with all it has. Fails with {@code not_found}, and {@code cannot_delete_owner} for the last owner. */
    CompletionStage<Void> remove(String userId);

    /** All refresh tokens, in the order they were made. */
    Collection<TokenInfo> tokens();

    /**
     * Makes a long-lived token.
     *
     * @param client what it is for; no two of a user's are called the same
     * @return the access token, which is shown this once. Fails with {@code not_found}, or when the name is taken
     */
    CompletionStage<String> createToken(String userId, String client, Duration validity);

    /** Ends a token. Fails with {@code not_found}. */
    CompletionStage<Void> revokeToken(String tokenId);
}
