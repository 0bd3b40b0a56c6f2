package dev.hearth.api.domain.devicetracker;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.zone.GeoPosition;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * That a device was seen. Home Assistant: the arguments of {@code device_tracker.see}.
 *
 * @param hostName its name in the network
 * @param locationName where it was seen; wins over the position
 * @param position where it was seen
 * @param accuracy how many metres the position may be wrong
 * @param battery how full its battery was, 0 to 100
 * @param attributes what else is known, to be shown
 * @param sourceType how that is known
 * @param considerHome how long it counts as home afterwards, from now on
 */
public record Sighting(
        @Nullable String hostName,
        @Nullable String locationName,
        @Nullable GeoPosition position,
        @Nullable Integer accuracy,
        @Nullable Integer battery,
        DataMap attributes,
        SourceType sourceType,
        @Nullable Duration considerHome) {
    /** Seen by its own position. */
    public static Sighting at(GeoPosition position, int accuracy, int battery) {
        return new Sighting(null, null, position, accuracy, battery, DataMap.of(), SourceType.GPS, null);
    }
}
