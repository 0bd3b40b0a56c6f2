package dev.hearth.api.unit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be measured in more than one unit, and the units. A unit is its symbol, as states carry it; a plain ratio has
 * none, which is null. Same factors and same order of operations as the converters of Home Assistant 2024.1
 * ({@code homeassistant.util.unit_conversion}). Any thread.
 */
public enum Quantity {
    /** Amounts of data. */
    DATA_SIZE(Factors.dataSize()),
    /** Data in a time. */
    DATA_RATE(Factors.dataRate()),
    /** Lengths, precipitation too. */
    DISTANCE(Factors.distance()),
    /** Electric current. */
    CURRENT(new Factors().unit("A", 1).unit("mA", 1e3)),
    /** Electric potential. */
    VOLTAGE(new Factors().unit("V", 1).unit("mV", 1e3)),
    /** Energy. */
    ENERGY(new Factors()
            .unit("Wh", 1e3)
            .unit("kWh", 1)
            .unit("MWh", 1 / 1e3)
            .unit("MJ", 3.6)
            .unit("GJ", 3.6 / 1e3)),
    /** Mass. */
    MASS(Factors.mass()),
    /** Power. */
    POWER(new Factors().unit("W", 1).unit("kW", 1 / 1e3)),
    /** Pressure. */
    PRESSURE(Factors.pressure()),
    /** Speeds, the rate of precipitation too. */
    SPEED(Factors.speed()),
    /** Temperature. */
    TEMPERATURE(new Factors().unit("°C", 1).unit("°F", 1.8).unit("K", 1)) {
        @Override
        double different(double value, @Nullable String from, @Nullable String to) {
            return fromCelsius(toCelsius(value, from), to);
        }
    },
    /** A ratio, as a fraction of one or in per cent. */
    RATIO(new Factors().unit(null, 1).unit("%", 100)),
    /** Volume. */
    VOLUME(Factors.volume());

    private static final double ZERO_CELSIUS_IN_KELVIN = 273.15;
    private static final double FREEZING_FAHRENHEIT = 32;

    // How many of the unit make one base unit. Map.of would not take the unit that is null.
    @SuppressWarnings("ImmutableEnumChecker") // not changed after it was made
    private final Map<@Nullable String, Double> factors;

    Quantity(Factors factors) {
        this.factors = factors.units;
    }

    /** Whether it is measured in this unit. */
    public boolean has(@Nullable String unit) {
        return factors.containsKey(unit);
    }

    /**
     * The value in another unit; exactly the same when the units are.
     *
     * @throws IllegalArgumentException for a unit it is not measured in
     */
    public double convert(double value, @Nullable String from, @Nullable String to) {
        factor(from);
        factor(to);
        return Objects.equals(from, to) ? value : different(value, from, to);
    }

    double different(double value, @Nullable String from, @Nullable String to) {
        return value / factor(from) * factor(to);
    }

    /**
     * How many steps of the first unit are in one of the second: 1000 from Wh to kWh.
     *
     * @throws IllegalArgumentException for a unit it is not measured in
     */
    public double ratio(@Nullable String from, @Nullable String to) {
        return factor(from) / factor(to);
    }

    private double factor(@Nullable String unit) {
        Double factor = factors.get(unit);
        if (factor == null) {
            throw new IllegalArgumentException(
                    "\"" + unit + "\" is not a unit of " + name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return factor;
    }

    private static double toCelsius(double value, @Nullable String unit) {
        return switch (unit) {
            case "°F" -> (value - FREEZING_FAHRENHEIT) / 1.8;
            case "K" -> value - ZERO_CELSIUS_IN_KELVIN;
            case null, default -> value;
        };
    }

    private static double fromCelsius(double celsius, @Nullable String unit) {
        return switch (unit) {
            case "°F" -> celsius * 1.8 + FREEZING_FAHRENHEIT;
            case "K" -> celsius + ZERO_CELSIUS_IN_KELVIN;
            case null, default -> celsius;
        };
    }

    /** The units of one quantity while they are listed. */
    private static final class Factors {
        private static final double INCH = 0.0254;
        private static final double FOOT = 12 * INCH;
        private static final double MILE = 1760 * 3 * FOOT;
        private static final double NAUTICAL_MILE = 1852;
        private static final double HOUR = 3600;
        private static final double DAY = 24 * HOUR;
        private static final double POUND_IN_GRAMS = 453.59237;
        private static final double GALLON = 231 * INCH * INCH * INCH;
        private static final double CUBIC_FOOT = FOOT * FOOT * FOOT;
        private static final double STANDARD_GRAVITY = 9.80665;
        private static final double MERCURY_DENSITY = 13_595.1;

        private final Map<@Nullable String, Double> units = new HashMap<>();

        Factors unit(@Nullable String symbol, double perBaseUnit) {
            units.put(symbol, perBaseUnit);
            return this;
        }

        static Factors dataSize() {
            Factors factors = new Factors().unit("bit", 1).unit("B", 1.0 / 8);
            double decimal = 1;
            for (String prefix : new String[] {"k", "M", "G", "T", "P", "E", "Z", "Y"}) {
                decimal *= 1e3;
                factors.unit(prefix + "B", 1 / (8 * decimal));
            }
            factors.unit("kbit", 1 / 1e3).unit("Mbit", 1 / 1e6).unit("Gbit", 1 / 1e9);
            double binary = 1;
            for (String prefix : new String[] {"Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"}) {
                binary *= 1024;
                factors.unit(prefix + "B", 1 / (8 * binary));
            }
            return factors;
        }

        static Factors dataRate() {
            return new Factors()
                    .unit("bit/s", 1)
                    .unit("kbit/s", 1 / 1e3)
                    .unit("Mbit/s", 1 / 1e6)
                    .unit("Gbit/s", 1 / 1e9)
                    .unit("B/s", 1.0 / 8)
                    .unit("kB/s", 1 / 8e3)
                    .unit("MB/s", 1 / 8e6)
                    .unit("GB/s", 1 / 8e9)
                    .unit("KiB/s", 0x1p-13)
                    .unit("MiB/s", 0x1p-23)
                    .unit("GiB/s", 0x1p-33);
        }

        static Factors distance() {
            return new Factors()
                    .unit("m", 1)
                    .unit("km", 1 / 1e3)
                    .unit("cm", 100)
                    .unit("mm", 1e3)
                    .unit("in", 1 / INCH)
                    .unit("ft", 1 / FOOT)
                    .unit("yd", 1 / (3 * FOOT))
                    .unit("mi", 1 / MILE);
        }

        static Factors mass() {
            return new Factors()
                    .unit("µg", 1e6)
                    .unit("mg", 1e3)
                    .unit("g", 1)
                    .unit("kg", 1 / 1e3)
                    .unit("oz", 16 / POUND_IN_GRAMS)
                    .unit("lb", 1 / POUND_IN_GRAMS)
                    .unit("st", 1 / (14 * POUND_IN_GRAMS));
        }

        static Factors pressure() {
            return new Factors()
                    .unit("Pa", 1)
                    .unit("hPa", 1 / 1e2)
                    .unit("kPa", 1 / 1e3)
                    .unit("bar", 1 / 1e5)
                    .unit("cbar", 1 / 1e3)
                    .unit("mbar", 1 / 1e2)
                    .unit("inHg", 1 / (INCH * STANDARD_GRAVITY * MERCURY_DENSITY))
                    .unit("mmHg", 1 / (0.001 * STANDARD_GRAVITY * MERCURY_DENSITY))
                    .unit("psi", 1 / 6894.757);
        }

        static Factors speed() {
            return new Factors()
                    .unit("m/s", 1)
                    .unit("km/h", HOUR / 1e3)
                    .unit("ft/s", 1 / FOOT)
                    .unit("mph", HOUR / MILE)
                    .unit("kn", HOUR / NAUTICAL_MILE)
                    .unit("mm/h", HOUR * 1e3)
                    .unit("mm/d", DAY * 1e3)
                    .unit("in/h", HOUR / INCH)
                    .unit("in/d", DAY / INCH);
        }

        static Factors volume() {
            return new Factors()
                    .unit("m³", 1)
                    .unit("L", 1e3)
                    .unit("mL", 1e6)
                    .unit("gal", 1 / GALLON)
                    .unit("fl. oz.", 128 / GALLON)
                    .unit("ft³", 1 / CUBIC_FOOT)
                    .unit("CCF", 1 / (100 * CUBIC_FOOT));
        }
    }
}
