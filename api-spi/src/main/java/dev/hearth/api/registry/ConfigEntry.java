package dev.hearth.api.registry;

import dev.hearth.api.data.DataMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was set up: an account, a bridge, or what the configuration says of an integration. Entities and devices
 * refer to it. Immutable. Home Assistant: {@code ConfigEntry}.
 *
 * @param data all of it, in the shape of the file {@code core.config_entries}; keys this hub does not know are kept
 * @param state how its set-up went: {@code not_loaded}, {@code setup_in_progress}, {@code loaded}, {@code setup_error},
 *     {@code setup_retry}
 */
public record ConfigEntry(DataMap data, String state) {
    /** Nobody has tried to set it up. */
    public static final String NOT_LOADED = "not_loaded";

    /** It is being set up. */
    public static final String SETUP_IN_PROGRESS = "setup_in_progress";

    /** It works. */
    public static final String LOADED = "loaded";

    /** It could not be set up. */
    public static final String SETUP_ERROR = "setup_error";

    /** Its id. */
    public String entryId() {
        return Objects.requireNonNull(data.text("entry_id"), "entry_id");
    }

    /** The integration. */
    public String domain() {
        return Objects.requireNonNull(data.text("domain"), "domain");
    }

    /** Its name for people. */
    public String title() {
        return Objects.requireNonNullElse(data.text("title"), domain());
    }

    /** Where it came from: {@code import} from the configuration, {@code user}, a kind of discovery. */
    public String source() {
        return Objects.requireNonNullElse(data.text("source"), "user");
    }

    /** What tells it apart from others of its integration, or null. */
    public @Nullable String uniqueId() {
        return data.text("unique_id");
    }

    /** Who disabled it: {@code user}; null when it is enabled. */
    public @Nullable String disabledBy() {
        return data.text("disabled_by");
    }
}
