package dev.hearth.remote;

import dev.hearth.api.data.DataMap;
import org.jspecify.annotations.Nullable;

/**
 * An event of a remote hub. Immutable.
 *
 * @param type such as {@code state_changed}
 * @param data what it says
 * @param local whether it was fired in that hub; false when a client fired it through the API
 * @param all the whole event as it came, with {@code time_fired} and {@code context}
 */
public record RemoteEvent(String type, DataMap data, boolean local, DataMap all) {
    /** An event as {@code subscribe_events} tells it. */
    public static RemoteEvent of(DataMap event) {
        @Nullable String type = event.text("event_type");
        return new RemoteEvent(
                type == null ? "" : type,
                event.get("data") instanceof DataMap data ? data : DataMap.of(),
                !"REMOTE".equals(event.text("origin")),
                event);
    }

    /** The id of the context it was fired in; null when none came. */
    public @Nullable String contextId() {
        return all.get("context") instanceof DataMap context ? context.text("id") : null;
    }
}
