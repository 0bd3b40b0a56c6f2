package dev.hearth.api.state;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.EventData;
import dev.hearth.api.loop.TimeSource;

/**
 * What a {@code state_reported} event says.
 *
 * @param oldLastReportedMicros when it had been written before, in microseconds since 1970
 * @param newState the state, the same object as before
 */
public record StateReported(String entityId, long oldLastReportedMicros, State newState) implements EventData {
    @Override
    public DataMap asMap() {
        return DataMap.builder(4)
                .put("entity_id", entityId)
                .put("last_reported", newState.lastReported())
                .put("old_last_reported", TimeSource.toInstant(oldLastReportedMicros))
                .put("new_state", newState.asMap())
                .build();
    }
}
