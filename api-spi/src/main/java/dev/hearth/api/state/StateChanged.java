package dev.hearth.api.state;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.EventData;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code state_changed} event says. At least one of the two states is there.
 *
 * @param oldState null when the entity is new
 * @param newState null when the entity was removed
 */
public record StateChanged(String entityId, @Nullable State oldState, @Nullable State newState) implements EventData {
    /** Whether the text differs, an attribute alone does not count. */
    public boolean textChanged() {
        return oldState == null || newState == null || !oldState.value().equals(newState.value());
    }

    @Override
    public DataMap asMap() {
        return DataMap.of(
                "entity_id", entityId,
                "old_state", oldState == null ? null : oldState.asMap(),
                "new_state", newState == null ? null : newState.asMap());
    }
}
