package dev.hearth.api.domain.devicetracker;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.zone.GeoPosition;
import dev.hearth.api.zone.Zones;
import org.jspecify.annotations.Nullable;

/**
 * A device that tells its position, such as a phone. Override {@link #position}, and {@link #locationName} if it knows
 * better than its position where it is. It is not polled unless it says so, and then each write counts as a change. Home
 * Assistant: {@code TrackerEntity}.
 */
public abstract class TrackerEntity extends BaseTracker {
    /** Where it is; null when not known. */
    public abstract @Nullable GeoPosition position();

    /** How many metres the position may be wrong. */
    public int locationAccuracy() {
        return 0;
    }

    /** What the place it is at is called; wins over the position. */
    public @Nullable String locationName() {
        return null;
    }

    @Override
    public SourceType sourceType() {
        return SourceType.GPS;
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public boolean forceUpdate() {
        return !shouldPoll();
    }

    /** {@code home}, {@code not_home} or the name of the place. */
    @Override
    public final @Nullable String state() {
        String name = locationName();
        GeoPosition position = name == null ? position() : null;
        return position == null ? name : Zones.place(hub(), position, locationAccuracy());
    }

    @Override
    public final DataMap stateAttributes() {
        DataMap.Builder out = baseAttributes();
        GeoPosition position = position();
        if (position != null) {
            out.put("latitude", position.latitude())
                    .put("longitude", position.longitude())
                    .put("gps_accuracy", locationAccuracy());
        }
        return out.build();
    }
}
