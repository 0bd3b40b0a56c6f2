package dev.hearth.api.domain.light;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a scene brings a light into a state. Home Assistant: {@code light.reproduce_state}. */
final class LightReproduction {
    private static final String TRANSITION = "transition";
    private static final String COLOR_MODE = "color_mode";
    private static final String COLOR_TEMP_KELVIN = "color_temp_kelvin";
    private static final String COLOR_TEMP = "color_temp";
    private static final String BRIGHTNESS = "brightness";
    private static final List<String> PLAIN = List.of(BRIGHTNESS, "brightness_pct", "effect", "flash", TRANSITION);
    // The first that is there is the colour where no mode says which is.
    private static final List<String> COLORS = List.of(
            "hs_color", COLOR_TEMP_KELVIN, COLOR_TEMP, "rgb_color", "rgbw_color", "rgbww_color", "xy_color", "profile",
            "color_name", "kelvin");

    private LightReproduction() {}

    static List<ServiceRequest> requests(State wanted, State present, DataMap options) {
        boolean on = wanted.value().equals(States.ON);
        if ((!on && !wanted.value().equals(States.OFF)) || isThere(wanted, present)) {
            return List.of();
        }
        DataMap.Builder data = DataMap.builder();
        data.putIfPresent(TRANSITION, options.get(TRANSITION));
        if (on) {
            PLAIN.forEach(name -> data.putIfPresent(name, wanted.attributes().get(name)));
            putColor(data, wanted);
        }
        return List.of(ServiceRequest.of("light", on ? "turn_on" : "turn_off", data.build())
                .on(Target.entities(wanted.entityId())));
    }

    private static boolean isThere(State wanted, State present) {
        return wanted.value().equals(present.value())
                && (mode(wanted) == null || Objects.equals(mode(wanted), mode(present)))
                && PLAIN.stream().allMatch(name -> same(wanted, present, name))
                && COLORS.stream().allMatch(name -> same(wanted, present, name));
    }

    private static boolean same(State wanted, State present, String name) {
        return Objects.equals(wanted.attributes().get(name), present.attributes().get(name));
    }

    private static @Nullable String mode(State state) {
        String mode = state.attributes().text(COLOR_MODE);
        return mode == null || mode.equals(ColorMode.UNKNOWN.word()) ? null : mode;
    }

    private static void putColor(DataMap.Builder data, State wanted) {
        DataMap attributes = wanted.attributes();
        String mode = mode(wanted);
        if (mode == null) {
            COLORS.stream()
                    .filter(name -> attributes.get(name) != null)
                    .findFirst()
                    .ifPresent(name -> data.put(name, attributes.get(name)));
            return;
        }
        switch (mode) {
            case "hs", "xy", "rgb", "rgbw", "rgbww" -> data.put(
                    mode + "_color", needed(wanted, mode, mode + "_color"));
            case COLOR_TEMP -> {
                boolean kelvin = attributes.get(COLOR_TEMP_KELVIN) != null;
                String name = kelvin ? COLOR_TEMP_KELVIN : COLOR_TEMP;
                data.put(name, needed(wanted, mode, name));
            }
            case "white" -> data.put(mode, needed(wanted, mode, BRIGHTNESS));
            default -> {} // a mode without a colour
        }
    }

    private static Object needed(State wanted, String mode, String name) {
        Object value = wanted.attributes().get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "its color_mode is " + mode + ", but there is no " + name + " beside it");
        }
        return value;
    }
}
