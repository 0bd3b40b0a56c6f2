package dev.hearth.api.domain.weather;

import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.unit.Quantity;
import dev.hearth.api.unit.Rounding;
import dev.hearth.api.unit.Temperatures;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of the weather is measured in units, and in which of them it may be shown. Any thread. */
public enum WeatherUnits {
    /** Temperatures, the dew point among them. */
    TEMPERATURE(Quantity.TEMPERATURE, "°C", "°F", "°C", "°F"),
    /** The pressure of the air. */
    PRESSURE(Quantity.PRESSURE, "hPa", "inHg", "hPa", "mbar", "inHg", "mmHg"),
    /** The speed of the wind and its gusts. */
    WIND_SPEED(Quantity.SPEED, "km/h", "mph", "ft/s", "km/h", "kn", "mph", "m/s"),
    /** How far one can see. */
    VISIBILITY(Quantity.DISTANCE, "km", "mi", "km", "mi"),
    /** The amount of rain and snow. */
    PRECIPITATION(Quantity.DISTANCE, "mm", "in", "mm", "in");

    private static final int DECIMALS = 2;

    private final Quantity quantity;
    private final String metric;
    private final String american;
    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> shown;

    WeatherUnits(Quantity quantity, String metric, String american, String... shown) {
        this.quantity = quantity;
        this.metric = metric;
        this.american = american;
        this.shown = List.of(shown);
    }

    /** The key of the unit, as attribute and as option in the entity registry: {@code wind_speed_unit}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT) + "_unit";
    }

    /** The units an owner may choose. */
    public List<String> choices() {
        return shown;
    }

    /** The unit that a home shows it in, unless its owner has chosen another for the entity. */
    String unit(UnitSystem units, DataMap chosen) {
        String choice = chosen.text(key());
        if (choice != null && shown.contains(choice)) {
            return choice;
        }
        return units == UnitSystem.METRIC ? metric : american;
    }

    /** A value as it is shown: temperatures with the given precision, all else with two decimals. */
    @Nullable
    Number shown(@Nullable Number value, @Nullable String from, String to, double precision) {
        if (value == null) {
            return null;
        }
        double converted = quantity.convert(value.doubleValue(), from == null ? to : from, to);
        return this == TEMPERATURE
                ? Temperatures.rounded(converted, precision)
                : (Number) Rounding.round(converted, DECIMALS);
    }
}
