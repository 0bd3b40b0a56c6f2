package dev.hearth.template.function;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.unit.Quantity;
import dev.hearth.api.zone.GeoPosition;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.template.home.HomeView;
import dev.hearth.template.home.HubRender;
import dev.hearth.template.home.Profile;
import dev.hearth.template.state.StateValue;
import dev.hearth.template.state.StatesValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How far it is, what is nearest, and which states a group stands for. */
final class DistanceFunctions {
    private DistanceFunctions() {}

    static Library library(Profile profile) {
        Library.Builder made = Library.builder()
                .function("distance", "*args", (render, a) -> distance(render, Arity.rest(a[0])))
                .function("closest", "*args", (render, a) -> closest(render, profile, Arity.rest(a[0])))
                .filter("closest", "*args", (render, a) -> {
                    Object[] given = Arity.rest(a[0]);
                    Object[] moved = new Object[given.length];
                    System.arraycopy(given, 1, moved, 0, given.length - 1);
                    moved[given.length - 1] = given[0];
                    return closest(render, profile, moved);
                });
        Arity.both(made, Function.of("expand", "*args", (render, a) -> {
            HubRender hub = HubRender.of(render);
            hub.home("expand");
            return Expansion.list(Expansion.of(hub, profile, Arity.rest(a[0])));
        }));
        return made.build();
    }

    // --- distance

    private static Object distance(Render render, Object[] given) {
        HubRender hub = HubRender.of(render);
        HomeView home = hub.home("distance");
        List<GeoPosition> points = new ArrayList<>();
        int next = 0;
        while (next < given.length) {
            StateValue state = state(hub, given[next]);
            GeoPosition point;
            if (state != null) {
                point = position(state);
                next++;
            } else {
                point = next + 1 < given.length ? position(given[next], given[next + 1]) : null;
                next += 2;
            }
            if (point == null) {
                return None.NONE;
            }
            points.add(point);
        }
        if (points.isEmpty()) {
            throw new TemplateException(TemplateException.Kind.INDEX, "list index out of range");
        }
        GeoPosition from = points.size() == 1 ? new GeoPosition(home.latitude(), home.longitude()) : points.get(1);
        OptionalDouble metres = from.distanceTo(points.get(0));
        if (metres.isEmpty()) {
            throw TemplateException.type("None is not a numeric value.");
        }
        return Quantity.DISTANCE.convert(metres.getAsDouble(), "m", home.lengthUnit());
    }

    // What looks like no entity id is half of a position.
    private static @Nullable StateValue state(HubRender hub, Object value) {
        String text = Python.text(value);
        if (text != null && !EntityId.isValid(text)) {
            return null;
        }
        return resolved(hub, value);
    }

    private static @Nullable StateValue resolved(HubRender hub, Object value) {
        if (value instanceof StateValue state) {
            return state;
        }
        return Python.isText(value) && StatesValue.find(hub, value) instanceof StateValue found ? found : null;
    }

    private static @Nullable GeoPosition position(Object latitude, Object longitude) {
        Double north = number(latitude);
        Double east = number(longitude);
        return north == null || east == null ? null : new GeoPosition(north, east);
    }

    private static @Nullable Double number(Object value) {
        return Defaults.orElse(() -> Floats.of(value), () -> None.NONE) instanceof Double number ? number : null;
    }

    // Only floats count: Home Assistant takes nothing else for a position.
    private static @Nullable GeoPosition position(StateValue state) {
        DataMap attributes = state.state().attributes();
        return attributes.get("latitude") instanceof Double latitude
                && attributes.get("longitude") instanceof Double longitude
                        ? new GeoPosition(latitude, longitude)
                        : null;
    }

    // --- closest

    private static Object closest(Render render, Profile profile, Object[] given) {
        HubRender hub = HubRender.of(render);
        HomeView home = hub.home("closest");
        GeoPosition point;
        if (given.length == 0) {
            throw new TemplateException(TemplateException.Kind.INDEX, "tuple index out of range");
        } else if (given.length == 1) {
            point = new GeoPosition(home.latitude(), home.longitude());
        } else if (given.length == 2) {
            StateValue state = resolved(hub, given[0]);
            point = state == null ? null : position(state);
        } else {
            point = position(given[0], given[1]);
        }
        if (point == null) {
            return None.NONE;
        }
        StateValue nearest = null;
        double least = 0;
        for (StateValue each : Expansion.of(hub, profile, given[Math.min(given.length, 3) - 1])) {
            GeoPosition place = position(each);
            double distance = place == null ? 0 : place.distanceTo(point).orElse(0);
            if (place != null && (nearest == null || distance < least)) {
                nearest = each;
                least = distance;
            }
        }
        return nearest == null ? None.NONE : nearest;
    }
}
