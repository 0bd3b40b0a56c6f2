package dev.hearth.api.unit;

import dev.hearth.api.config.TemperatureUnit;
import dev.hearth.api.config.UnitSystem;
import org.jspecify.annotations.Nullable;

/**
 * How a home shows temperatures. Home Assistant: {@code homeassistant.helpers.temperature} and
 * {@code UnitSystem.temperature_unit}. Any thread.
 */
public final class Temperatures {
    /** Shown in tenths of a degree. */
    public static final double TENTHS = 0.1;

    /** Shown in halves of a degree. */
    public static final double HALVES = 0.5;

    /** Shown in whole degrees. */
    public static final double WHOLE = 1;

    private Temperatures() {}

    /** The symbol of the unit that such a home shows temperatures in. */
    public static String unit(UnitSystem units) {
        return (units == UnitSystem.METRIC ? TemperatureUnit.CELSIUS : TemperatureUnit.FAHRENHEIT).symbol();
    }

    /** The precision that goes with a unit when nobody asks for another: tenths of °C, whole °F. */
    public static double precision(String unit) {
        return TemperatureUnit.CELSIUS.symbol().equals(unit) ? TENTHS : WHOLE;
    }

    /**
     * A temperature as it is shown, converted and rounded; a whole number of the right unit stays one.
     *
     * @param from the unit it is measured in
     * @param to the unit it is shown in
     * @param precision {@link #TENTHS}, {@link #HALVES} or {@link #WHOLE}; any other counts as whole
     * @throws IllegalArgumentException for what is no unit of temperature
     */
    public static @Nullable Number shown(@Nullable Number temperature, String from, String to, double precision) {
        if (temperature == null) {
            return null;
        }
        if (from.equals(to) && (temperature instanceof Integer || temperature instanceof Long)
                && precision != HALVES) {
            return temperature;
        }
        return rounded(Quantity.TEMPERATURE.convert(temperature.doubleValue(), from, to), precision);
    }

    /** Rounded to a precision; see {@link #shown}. */
    public static Number rounded(double temperature, double precision) {
        if (precision == HALVES) {
            return Rounding.whole(temperature * 2) / 2.0;
        } else if (precision == TENTHS) {
            return Rounding.round(temperature, 1);
        }
        return Rounding.whole(temperature);
    }
}
