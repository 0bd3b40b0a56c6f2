package dev.hearth.api.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user as others see it. A snapshot: ask {@link Auth} again after {@code user_updated}. Home Assistant:
 * {@code homeassistant.auth.models.User}.
 *
 * @param id 32 hexadecimal digits
 * @param name for people
 * @param owner whether this is who set the hub up
 * @param active whether it may come in
 * @param systemGenerated whether an integration made it for itself
 * @param localOnly whether it may come in from the local network only
 * @param groupIds such as {@link #ADMIN_GROUP}
 * @param permissions what it may do
 */
public record User(
        String id,
        @Nullable String name,
        boolean owner,
        boolean active,
        boolean systemGenerated,
        boolean localOnly,
        List<String> groupIds,
        Permissions permissions) {
    /** The group of those who may do everything. */
    public static final String ADMIN_GROUP = "system-admin";

    /** The group of those who may use every entity and change no setting. */
    public static final String USER_GROUP = "system-users";

    /** The group of those who may look. */
    public static final String READ_ONLY_GROUP = "system-read-only";

    /** Copies the groups. */
    public User {
        groupIds = List.copyOf(groupIds);
    }

    /** Whether it may change settings. */
    public boolean admin() {
        return owner || (active && groupIds.contains(ADMIN_GROUP));
    }
}
