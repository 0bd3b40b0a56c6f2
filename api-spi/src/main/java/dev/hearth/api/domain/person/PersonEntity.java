package dev.hearth.api.domain.person;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.zone.GeoPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who lives here, or is expected. Home Assistant: {@code Person}. */
public abstract class PersonEntity extends Entity {
    /** What the person is known by in the configuration. */
    public abstract String id();

    /** Whether clients can change what is known about the person. */
    public abstract boolean editable();

    /** The user the person logs in as; null when none. */
    public abstract @Nullable String userId();

    /** The entity ids of what the person carries. */
    public abstract List<String> deviceTrackers();

    /** Where the person is as far as is known. */
    public abstract Whereabouts whereabouts();

    /**
     * Where a person is.
     *
     * @param place {@code home}, {@code not_home}, the name of a zone; null when not known
     * @param source the entity id of what tells
     * @param accuracy how many metres the position may be wrong
     */
    public record Whereabouts(
            @Nullable String place,
            @Nullable String source,
            @Nullable GeoPosition position,
            @Nullable Number accuracy) {
        /** Not known. */
        public static final Whereabouts UNKNOWN = new Whereabouts(null, null, null, null);
    }

    @Override
    public final String uniqueId() {
        return id();
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public final boolean keepsState() {
        return true;
    }

    /** {@code home}, {@code not_home} or the name of the zone. */
    @Override
    public final @Nullable String state() {
        return whereabouts().place();
    }

    @Override
    public final DataMap stateAttributes() {
        Whereabouts where = whereabouts();
        DataMap.Builder out = DataMap.builder(8).put("editable", editable()).put("id", id());
        GeoPosition position = where.position();
        if (position != null) {
            out.put("latitude", position.latitude()).put("longitude", position.longitude());
        }
        return out.putIfPresent("gps_accuracy", where.accuracy())
                .putIfPresent("source", where.source())
                .putIfPresent("user_id", userId())
                .put("device_trackers", deviceTrackers())
                .build();
    }
}
