package dev.hearth.core.testing;

import dev.hearth.api.state.State;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What every state of an entity domain keeps, whatever is done to its entities. A domain that is not in the table keeps
 * only what all states do. Words that a device is told and Home Assistant does not look at, such as the effect or
 * the white of a light or the source of a player, may be any.
 */
final class DomainInvariants {
    private static final int LONGEST_STATE = 255;
    private static final Set<String> ALWAYS = Set.of("unavailable", "unknown");
    private static final Set<String> ON_OFF = Set.of("on", "off");

    private static final Set<String> HVAC_MODES =
            Set.of("off", "heat", "cool", "heat_cool", "auto", "dry", "fan_only");
    private static final Set<String> WEATHER = Set.of(
            "clear-night", "cloudy", "exceptional", "fog", "hail", "lightning", "lightning-rainy", "partlycloudy",
            "pouring", "rainy", "snowy", "snowy-rainy", "sunny", "windy", "windy-variant");

    /** What a domain keeps: its words, null where any text will do, and more. */
    private record Invariant(@Nullable Set<String> words, Consumer<Checked> more) {}

    private static final Map<String, Invariant> TABLE = Map.ofEntries(
            Map.entry("alarm_control_panel", words(
                    state -> state.oneOf("code_format", "number", "text"),
                    "disarmed", "armed_home", "armed_away", "armed_night", "armed_vacation", "armed_custom_bypass",
                    "pending", "arming", "disarming", "triggered")),
            Map.entry("binary_sensor", new Invariant(ON_OFF, state -> {})),
            Map.entry("button", text(DomainInvariants::moment)),
            Map.entry("calendar", new Invariant(ON_OFF, state -> {})),
            Map.entry("camera", words(state -> {}, "idle", "recording", "streaming")),
            Map.entry("climate", new Invariant(HVAC_MODES, state -> {
                state.among("hvac_modes", state.value());
                state.amongIfThere("preset_modes", "preset_mode");
                state.within("temperature", "min_temp", "max_temp");
                state.within("target_temp_low", "min_temp", "max_temp");
                state.within("target_temp_high", "min_temp", "max_temp");
                state.within("humidity", "min_humidity", "max_humidity");
                state.oneOf("hvac_action", "off", "preheating", "heating", "cooling", "drying", "idle", "fan",
                        "defrosting");
            })),
            Map.entry("cover", words(state -> {
                state.within("current_position", 0, 100);
                state.within("current_tilt_position", 0, 100);
            }, "open", "opening", "closed", "closing")),
            Map.entry("date", text(DomainInvariants::day)),
            Map.entry("datetime", text(DomainInvariants::moment)),
            Map.entry("event", text(state -> {
                moment(state);
                state.amongIfThere("event_types", "event_type");
            })),
            Map.entry("device_tracker", text(state -> {
                state.within("latitude", -90, 90);
                state.within("longitude", -180, 180);
            })),
            Map.entry("fan", new Invariant(ON_OFF, state -> {
                state.within("percentage", 0, 100);
                state.amongIfThere("preset_modes", "preset_mode");
                state.oneOf("direction", "forward", "reverse");
            })),
            Map.entry("humidifier", new Invariant(
                    ON_OFF, state -> state.within("humidity", "min_humidity", "max_humidity"))),
            Map.entry("image", text(DomainInvariants::moment)),
            Map.entry("lawn_mower", words(state -> {}, "mowing", "paused", "docked", "returning", "error")),
            Map.entry("light", new Invariant(ON_OFF, state -> {
                state.within("brightness", 0, 255);
                state.amongIfThere("supported_color_modes", "color_mode");
                state.each("rgb_color", 0, 255);
                state.each("rgbw_color", 0, 255);
                state.each("rgbww_color", 0, 255);
                state.each("xy_color", 0, 1);
                state.each("hs_color", 0, 360);
                if (state.value().equals("off")) {
                    state.absent("brightness");
                    state.absent("rgb_color");
                }
            })),
            Map.entry("lock", words(
                    state -> {}, "locked", "unlocked", "locking", "unlocking", "jammed", "open", "opening")),
            Map.entry("media_player", words(state -> {
                state.within("volume_level", 0, 1);
                state.oneOf("repeat", "off", "all", "one");
            }, "off", "on", "idle", "playing", "paused", "standby", "buffering")),
            Map.entry("notify", text(DomainInvariants::moment)),
            Map.entry("number", text(state -> {
                state.number();
                state.valueWithin("min", "max");
            })),
            Map.entry("remote",
                    new Invariant(ON_OFF, state -> state.amongIfThere("activity_list", "current_activity"))),
            Map.entry("scene", text(DomainInvariants::moment)),
            Map.entry("select", text(state -> state.among("options", state.value()))),
            Map.entry("sensor", text(state -> {
                if (state.has("unit_of_measurement") || state.has("state_class")) {
                    state.number();
                }
                if (state.has("options")) {
                    state.among("options", state.value());
                }
            })),
            Map.entry("siren", new Invariant(ON_OFF, state -> {})),
            Map.entry("switch", new Invariant(ON_OFF, state -> {})),
            Map.entry("text", text(state -> state.lengthWithin("min", "max"))),
            Map.entry("time", text(state -> state.parses("a time of day", LocalTime::parse))),
            Map.entry("todo", text(DomainInvariants::count)),
            Map.entry("update", new Invariant(ON_OFF, state -> state.within("update_percentage", 0, 100))),
            Map.entry("vacuum", words(state -> {
                state.within("battery_level", 0, 100);
                state.amongIfThere("fan_speed_list", "fan_speed");
            }, "cleaning", "docked", "idle", "paused", "returning", "error", "on", "off")),
            Map.entry("valve", words(
                    state -> state.within("current_position", 0, 100), "open", "opening", "closed", "closing")),
            Map.entry("water_heater", text(state -> {
                state.amongIfThere("operation_list", "operation_mode");
                state.within("temperature", "min_temp", "max_temp");
                state.oneOf("away_mode", "on", "off");
            })),
            Map.entry("weather", new Invariant(WEATHER, state -> state.within("humidity", 0, 100))),
            Map.entry("zone", text(DomainInvariants::count)));

    private DomainInvariants() {}

    private static Invariant words(Consumer<Checked> more, String... words) {
        return new Invariant(Set.of(words), more);
    }

    private static Invariant text(Consumer<Checked> more) {
        return new Invariant(null, more);
    }

    private static void moment(Checked state) {
        state.parses("a moment", OffsetDateTime::parse);
    }

    private static void day(Checked state) {
        state.parses("a day", LocalDate::parse);
    }

    private static void count(Checked state) {
        state.number();
    }

    /** @throws AssertionError saying what a state breaks */
    static void check(State state) {
        Checked checked = new Checked(state);
        if (state.value().length() > LONGEST_STATE) {
            throw checked.broken("has " + state.value().length() + " characters");
        }
        Invariant invariant = TABLE.get(state.domain());
        if (invariant == null || ALWAYS.contains(state.value())) {
            return;
        }
        Set<String> words = invariant.words();
        if (words != null && !words.contains(state.value())) {
            throw checked.broken("is none of the words of its domain");
        }
        invariant.more().accept(checked);
    }

    /** A state that is looked at; an attribute that is not there breaks nothing. */
    private record Checked(State state) {
        String value() {
            return state.value();
        }

        boolean has(String attribute) {
            return state.attributes().get(attribute) != null;
        }

        AssertionError broken(String how) {
            return new AssertionError(state.entityId() + " with the state '" + state.value() + "' " + how + "; its"
                    + " attributes are " + state.attributes());
        }

        void absent(String attribute) {
            if (has(attribute)) {
                throw broken("has a " + attribute);
            }
        }

        void number() {
            try {
                if (!Double.isFinite(Double.parseDouble(value()))) {
                    throw broken("is no finite number");
                }
            } catch (NumberFormatException e) {
                throw broken("is no number");
            }
        }

        void parses(String what, Consumer<String> parser) {
            try {
                parser.accept(value());
            } catch (DateTimeParseException e) {
                throw broken("is not " + what);
            }
        }

        void oneOf(String attribute, Object... values) {
            if (has(attribute) && !List.of(values).contains(state.attributes().get(attribute))) {
                throw broken("has a " + attribute + " that is none of " + List.of(values));
            }
        }

        void amongIfThere(String list, String attribute) {
            Object value = state.attributes().get(attribute);
            if (value != null && has(list)) {
                among(list, value);
            }
        }

        void among(String list, Object value) {
            if (!(state.attributes().get(list) instanceof Collection<?> all) || !all.contains(value)) {
                throw broken("has not '" + value + "' among its " + list);
            }
        }

        void within(String attribute, String least, String most) {
            Double from = real(state.attributes().get(least));
            Double to = real(state.attributes().get(most));
            if (from != null && to != null) {
                within(attribute, from, to);
            }
        }

        void within(String attribute, double from, double to) {
            Object value = state.attributes().get(attribute);
            inside(attribute, value, number -> number >= from && number <= to);
        }

        void valueWithin(String least, String most) {
            Double from = real(state.attributes().get(least));
            Double to = real(state.attributes().get(most));
            if (from != null && to != null) {
                inside("value", Double.valueOf(value()), number -> number >= from && number <= to);
            }
        }

        void lengthWithin(String least, String most) {
            Double from = real(state.attributes().get(least));
            Double to = real(state.attributes().get(most));
            if (from != null && to != null) {
                inside("length", value().length(), number -> number >= from && number <= to);
            }
        }

        void each(String attribute, double from, double to) {
            if (state.attributes().get(attribute) instanceof Collection<?> all) {
                all.forEach(value -> inside(attribute, value, number -> number >= from && number <= to));
            }
        }

        private void inside(String what, @Nullable Object value, Predicate<Double> bounds) {
            if (value != null) {
                Double number = real(value);
                if (number == null || !bounds.test(number)) {
                    throw broken("has the " + what + " " + value + ", which is out of bounds");
                }
            }
        }

        private static @Nullable Double real(@Nullable Object value) {
            return value instanceof Number number ? (Double) number.doubleValue() : null;
        }
    }
}
