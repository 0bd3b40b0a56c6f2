package dev.hearth.auth.user;

import dev.hearth.api.data.DataMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user as it is kept: {@code id}, {@code group_ids}, {@code is_owner}, {@code is_active}, {@code name},
 * {@code system_generated}, {@code local_only}, and whatever else a later version has written there.
 */
public record UserEntry(DataMap data) {
    /** The id. */
    public String id() {
        return Stored.must(data, "id");
    }

    /** The name for people. */
    public @Nullable String name() {
        return data.text("name");
    }

    /** Whether this is who set the hub up. */
    public boolean owner() {
        return Stored.flag(data, "is_owner", false);
    }

    /** Whether it may come in. */
    public boolean active() {
        return Stored.flag(data, "is_active", true);
    }

    /** Whether an integration made it for itself. */
    public boolean systemGenerated() {
        return Stored.flag(data, "system_generated", false);
    }

    /** Whether it may come in from the local network only. */
    public boolean localOnly() {
        return Stored.flag(data, "local_only", false);
    }

    /** Its groups. */
    public List<String> groupIds() {
        return Stored.texts(data.get("group_ids"));
    }
}
