package dev.hearth.person;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.person.PersonEntity;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.State;
import dev.hearth.api.zone.GeoPosition;
import dev.hearth.api.zone.Zones;
import dev.hearth.helper.collection.EditableEntity;
import dev.hearth.helper.collection.Item;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A person, who is where the things say that the person carries: at home if something that is no GPS receiver is there;
 * else where the GPS receiver says that changed last; else not at home if something is not. Of several that say the same
 * counts the one that changed last. Home Assistant: {@code Person._update_state}.
 */
final class Person extends PersonEntity implements EditableEntity<PersonConfig> {
    private static final String GPS = "gps";

    private final String id;
    private final boolean editable;
    private PersonConfig config;
    private Whereabouts whereabouts = Whereabouts.UNKNOWN;
    private @Nullable Subscription tracking;

    Person(Item<PersonConfig> item) {
        this.id = item.id();
        this.editable = item.editable();
        this.config = item.config();
    }

    /** Until everything is set up the person is where they were when the hub stopped. */
    @Override
    public CompletionStage<?> addedToHub() {
        LastState last = lastState();
        if (last != null) {
            whereabouts = remembered(last.state());
        }
        onRemove(this::cancelTracking);
        if (hub().state().isRunning()) {
            track();
        } else {
            onRemove(hub().bus().listenOnce(EventTypes.HOMEASSISTANT_START, event -> {
                track();
                writeState();
            }));
        }
        return Stages.done();
    }

    private static Whereabouts remembered(State last) {
        return last.isKnown() ? told(last, last.attributes().text("source"), last.attributes()) : Whereabouts.UNKNOWN;
    }

    private static Whereabouts told(State state, @Nullable String source, DataMap where) {
        return new Whereabouts(
                state.value(),
                source,
                GeoPosition.in(where),
                where.get("gps_accuracy") instanceof Number metres ? metres : null);
    }

    @Override
    public void become(PersonConfig newConfig) {
        if (newConfig.equals(config)) {
            return;
        }
        config = newConfig;
        if (tracking != null) {
            cancelTracking();
            track();
        }
        if (isAdded()) {
            writeState();
        }
    }

    private void track() {
        tracking = hub().states().track(config.deviceTrackers(), (change, event) -> {
            locate();
            writeState();
        });
        locate();
    }

    private void cancelTracking() {
        if (tracking != null) {
            tracking.cancel();
            tracking = null;
        }
    }

    private void locate() {
        State seenAtHome = null;
        State positioned = null;
        State notSeen = null;
        for (String id : config.deviceTrackers()) {
            State tracker = hub().states().get(id);
            if (tracker == null || !tracker.isKnown()) {
                continue;
            }
            if (GPS.equals(tracker.attributes().get("source_type"))) {
                positioned = later(positioned, tracker);
            } else if (tracker.value().equals(Zones.AT_HOME)) {
                seenAtHome = later(seenAtHome, tracker);
            } else if (tracker.value().equals(Zones.NOT_HOME)) {
                notSeen = later(notSeen, tracker);
            }
        }
        if (seenAtHome != null) {
            whereabouts = told(seenAtHome, seenAtHome.entityId(), placeOf(seenAtHome));
        } else {
            State best = positioned != null ? positioned : notSeen;
            whereabouts = best == null ? Whereabouts.UNKNOWN : told(best, best.entityId(), best.attributes());
        }
    }

    private static State later(@Nullable State known, State other) {
        return known == null || other.lastUpdatedMicros() > known.lastUpdatedMicros() ? other : known;
    }

    // What is seen at home without a position of its own is where the home is.
    private DataMap placeOf(State seenAtHome) {
        State home = hub().states().get(Zones.HOME);
        return GeoPosition.in(seenAtHome.attributes()) != null || home == null
                ? seenAtHome.attributes()
                : home.attributes();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public @Nullable String entityPicture() {
        return config.picture();
    }

    @Override
    public boolean editable() {
        return editable;
    }

    @Override
    public @Nullable String userId() {
        return config.userId();
    }

    @Override
    public List<String> deviceTrackers() {
        return config.deviceTrackers();
    }

    @Override
    public Whereabouts whereabouts() {
        return whereabouts;
    }
}
