package dev.hearth.api.zone;

import dev.hearth.api.Hub;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The zones that there are, a capability of the integration {@code zone}. A zone is a circle around a point; its state
 * has the attributes {@code latitude}, {@code longitude}, {@code radius} in metres and {@code passive}. Loop only. Home
 * Assistant: {@code homeassistant.components.zone}.
 */
public interface Zones {
    /** The zone around the home. */
    String HOME = "zone.home";

    /** The word for being in {@link #HOME}. */
    String AT_HOME = "home";

    /** The word for being in no zone. */
    String NOT_HOME = "not_home";

    /**
     * The zone that something is in: of those that it is {@link #within}, passive ones left out, the one whose centre is
     * nearest, among equally near ones the smaller. Null when it is in none.
     *
     * @param accuracy how many metres the position may be wrong
     */
    @Nullable
    State active(GeoPosition position, double accuracy);

    /** Whether a position, which may be wrong by some metres, is in a zone. */
    static boolean within(State zone, GeoPosition position, double accuracy) {
        OptionalDouble distance = distance(zone, position);
        return distance.isPresent()
                && zone.attributes().get("radius") instanceof Number radius
                && distance.getAsDouble() - accuracy < radius.doubleValue();
    }

    /** How far it is to the centre of a zone; empty if that is not known. */
    static OptionalDouble distance(State zone, GeoPosition position) {
        GeoPosition centre = GeoPosition.in(zone.attributes());
        return centre == null || zone.value().equals(States.UNAVAILABLE)
                ? OptionalDouble.empty()
                : position.distanceTo(centre);
    }

    /**
     * The word for where something is: {@link #AT_HOME}, the name of another zone, or {@link #NOT_HOME}. As long as there
     * are no zones, home is what the configuration says.
     */
    static String place(Hub hub, GeoPosition position, double accuracy) {
        Zones zones = hub.capability(Zones.class);
        if (zones == null) {
            return isAtHome(hub.config(), position, accuracy) ? AT_HOME : NOT_HOME;
        }
        State zone = zones.active(position, accuracy);
        return zone == null ? NOT_HOME : zone.entityId().equals(HOME) ? AT_HOME : zone.name();
    }

    private static boolean isAtHome(CoreConfig config, GeoPosition position, double accuracy) {
        OptionalDouble distance = position.distanceTo(new GeoPosition(config.latitude(), config.longitude()));
        return distance.isPresent() && distance.getAsDouble() - accuracy < config.radius();
    }

    /** Whether the attributes of a zone's state call it passive: nothing is ever said to be in it. */
    static boolean isPassive(DataMap attributes) {
        return Boolean.TRUE.equals(attributes.get("passive"));
    }
}
