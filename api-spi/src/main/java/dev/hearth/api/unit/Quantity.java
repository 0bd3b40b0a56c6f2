package dev.hearth.api.unit;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be measured in more than one unit, and the units. A unit is its symbol, as states carry it; a plain ratio has
 * none, which is null. The sign for a millionth may be U+03BC or U+00B5. Same factors and same order of operations as the
 * converters of Home Assistant ({@code homeassistant.util.unit_conversion}, 2026.1; those of 2024.1 give the same
 * results). Any thread.
 */
public enum Quantity {
    /** Apparent power. */
    APPARENT_POWER(new Factors().unit("mVA", 1e3).unit("VA", 1).unit("kVA", 1 / 1e3)),
    /** Areas. */
    AREA(Factors.area()),
    /** Concentration of glucose in blood. */
    BLOOD_GLUCOSE_CONCENTRATION(new Factors().unit("mg/dL", 180.16 / 10).unit("mmol/L", 1)),
    /** Concentration of CO, by share or mass in air of 20 °C. */
    CARBON_MONOXIDE(Factors.gas(28.01).unit("ppm", 1e-3).unit("mg/m³", Factors.massOfGas(28.01) * 1e-6)),
    /** Mass in a volume of air. */
    CONCENTRATION(new Factors().unit("μg/m³", 1e6).unit("mg/m³", 1e3).unit("g/m³", 1)),
    /** Electric conductivity. */
    CONDUCTIVITY(new Factors().unit("μS/cm", 1).unit("mS/cm", 1e-3).unit("S/cm", 1e-6)),
    /** Amounts of data. */
    DATA_SIZE(Factors.dataSize()),
    /** Data in a time. */
    DATA_RATE(Factors.dataRate()),
    /** Lengths, precipitation too. */
    DISTANCE(Factors.distance()),
    /** Lengths of time. */
    DURATION(Factors.duration()),
    /** Electric current. */
    CURRENT(new Factors().unit("A", 1).unit("mA", 1e3)),
    /** Electric potential. */
    VOLTAGE(new Factors()
            .unit("V", 1)
            .unit("mV", 1e3)
            .unit("μV", 1e6)
            .unit("kV", 1 / 1e3)
            .unit("MV", 1 / 1e6)),
    /** Energy. */
    ENERGY(Factors.energy()),
    /** Energy for a distance, or the distance that an energy is good for. */
    ENERGY_DISTANCE(new Factors()
            .unit("kWh/100km", 1)
            .unit("Wh/km", 10)
            .unit("mi/kWh", 100 * 1000 / Factors.MILE)
            .unit("km/kWh", 100)) {
        @Override
        double different(double value, @Nullable String from, @Nullable String to) {
            return perEnergy(from) == perEnergy(to)
                    ? super.different(value, from, to)
                    : 1 / (value / factor(from)) * factor(to);
        }
    },
    /** Mass. */
    MASS(Factors.mass()),
    /** Concentration of NO₂, by share or mass in air of 20 °C. */
    NITROGEN_DIOXIDE(Factors.gas(46.0055).unit("ppm", 1e-3)),
    /** Concentration of NO, by share or mass in air of 20 °C. */
    NITROGEN_MONOXIDE(Factors.gas(30.0061)),
    /** Concentration of ozone, by share or mass in air of 20 °C. */
    OZONE(Factors.gas(48.00).unit("ppm", 1e-3)),
    /** Power. */
    POWER(new Factors()
            .unit("mW", 1e3)
            .unit("W", 1)
            .unit("kW", 1 / 1e3)
            .unit("MW", 1 / 1e6)
            .unit("GW", 1 / 1e9)
            .unit("TW", 1 / 1e12)
            .unit("BTU/h", 1 / 0.29307107)),
    /** Pressure. */
    PRESSURE(Factors.pressure()),
    /** Reactive energy. */
    REACTIVE_ENERGY(new Factors().unit("varh", 1).unit("kvarh", 1 / 1e3)),
    /** Reactive power. */
    REACTIVE_POWER(new Factors().unit("mvar", 1e3).unit("var", 1).unit("kvar", 1 / 1e3)),
    /** Speeds, the rate of precipitation too. */
    SPEED(Factors.speed()) {
        @Override
        double different(double value, @Nullable String from, @Nullable String to) {
            double metresPerSecond = BEAUFORT.equals(from)
                    ? Math.pow(value, 1 / BEAUFORT_POWER) / BEAUFORT_SCALE
                    : value / factor(from);
            return BEAUFORT.equals(to)
                    ? Math.rint(Math.pow(metresPerSecond * BEAUFORT_SCALE, BEAUFORT_POWER))
                    : metresPerSecond * factor(to);
        }
    },
    /** Concentration of SO₂, by share or mass in air of 20 °C. */
    SULPHUR_DIOXIDE(Factors.gas(64.066)),
    /** Temperature. */
    TEMPERATURE(Factors.degrees()) {
        @Override
        double different(double value, @Nullable String from, @Nullable String to) {
            return fromCelsius(toCelsius(value, from), to);
        }
    },
    /** Difference of two temperatures. */
    TEMPERATURE_DELTA(Factors.degrees()),
    /** A ratio, as a fraction of one, in per cent, per million or per billion. */
    RATIO(new Factors().unit(null, 1).unit("%", 100).unit("ppm", 1e6).unit("ppb", 1e9)),
    /** Volume. */
    VOLUME(Factors.volume()),
    /** Volume in a time. */
    VOLUME_FLOW_RATE(Factors.volumeFlow());

    private static final double ZERO_CELSIUS_IN_KELVIN = 273.15;
    private static final double FREEZING_FAHRENHEIT = 32;
    private static final String BEAUFORT = "Beaufort";
    private static final double BEAUFORT_SCALE = 1 / 0.836;
    private static final double BEAUFORT_POWER = 2.0 / 3;

    // How many of the unit make one base unit. Map.of would not take the unit that is null.
    @SuppressWarnings("ImmutableEnumChecker") // not changed after it was made
    private final Map<@Nullable String, Double> factors;

    Quantity(Factors factors) {
        this.factors = factors.units;
    }

    /** Whether it is measured in this unit. */
    public boolean has(@Nullable String unit) {
        return factors.containsKey(greek(unit));
    }

    /** All its units, one of which may be null. */
    public Set<@Nullable String> units() {
        return Collections.unmodifiableSet(factors.keySet());
    }

    /** A unit in the spelling of {@link #units}: the sign for a millionth has two places in Unicode, both in use. */
    public static @Nullable String greek(@Nullable String unit) {
        return unit == null ? null : unit.replace('\u00b5', '\u03bc');
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

    double factor(@Nullable String unit) {
        Double factor = factors.get(greek(unit));
        if (factor == null) {
            throw new IllegalArgumentException(
                    "\"" + unit + "\" is not a unit of " + name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return factor;
    }

    static boolean perEnergy(@Nullable String unit) {
        return unit != null && unit.endsWith("/kWh");
    }

    static double toCelsius(double value, @Nullable String unit) {
        return switch (unit) {
            case "°F" -> (value - FREEZING_FAHRENHEIT) / 1.8;
            case "K" -> value - ZERO_CELSIUS_IN_KELVIN;
            case null, default -> value;
        };
    }

    static double fromCelsius(double celsius, @Nullable String unit) {
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
        private static final double INCH_OF_WATER = 249.0889083333348;
        private static final double WATT_HOUR_IN_JOULES = 3600;
        private static final double WATT_HOUR_IN_CALORIES = WATT_HOUR_IN_JOULES / 4.184;
        private static final double MOLAR_VOLUME = 8.31446261815324 * 293.15 / 101_325;

        private final Map<@Nullable String, Double> units = new HashMap<>();

        Factors unit(@Nullable String symbol, double perBaseUnit) {
            units.put(symbol, perBaseUnit);
            return this;
        }

        /** Grams of molar mass; the volume is that at 20 °C and 1 atm. */
        static double massOfGas(double molarMass) {
            return molarMass / MOLAR_VOLUME;
        }

        static Factors gas(double molarMass) {
            return new Factors().unit("ppb", 1).unit("μg/m³", massOfGas(molarMass) * 1e-3);
        }

        static Factors degrees() {
            return new Factors().unit("°C", 1).unit("°F", 1.8).unit("K", 1);
        }

        static Factors area() {
            return new Factors()
                    .unit("m²", 1)
                    .unit("cm²", 1 / (0.01 * 0.01))
                    .unit("mm²", 1 / (0.001 * 0.001))
                    .unit("km²", 1 / 1e6)
                    .unit("in²", 1 / (INCH * INCH))
                    .unit("ft²", 1 / (FOOT * FOOT))
                    .unit("yd²", 1 / (9 * FOOT * FOOT))
                    .unit("mi²", 1 / (MILE * MILE))
                    .unit("ac", 1 / (66 * 660 * FOOT * FOOT))
                    .unit("ha", 1 / 1e4);
        }

        static Factors duration() {
            return new Factors()
                    .unit("μs", 1e6)
                    .unit("ms", 1e3)
                    .unit("s", 1)
                    .unit("min", 1.0 / 60)
                    .unit("h", 1 / HOUR)
                    .unit("d", 1 / DAY)
                    .unit("w", 1 / (7 * DAY));
        }

        static Factors energy() {
            return new Factors()
                    .unit("J", WATT_HOUR_IN_JOULES * 1e3)
                    .unit("kJ", WATT_HOUR_IN_JOULES)
                    .unit("MJ", WATT_HOUR_IN_JOULES / 1e3)
                    .unit("GJ", WATT_HOUR_IN_JOULES / 1e6)
                    .unit("mWh", 1e6)
                    .unit("Wh", 1e3)
                    .unit("kWh", 1)
                    .unit("MWh", 1 / 1e3)
                    .unit("GWh", 1 / 1e6)
                    .unit("TWh", 1 / 1e9)
                    .unit("cal", WATT_HOUR_IN_CALORIES * 1e3)
                    .unit("kcal", WATT_HOUR_IN_CALORIES)
                    .unit("Mcal", WATT_HOUR_IN_CALORIES / 1e3)
                    .unit("Gcal", WATT_HOUR_IN_CALORIES / 1e6);
        }

        static Factors volumeFlow() {
            return new Factors()
                    .unit("m³/h", 1)
                    .unit("m³/min", 1.0 / 60)
                    .unit("m³/s", 1 / HOUR)
                    .unit("ft³/min", 1 / (60 * CUBIC_FOOT))
                    .unit("L/h", 1 / 0.001)
                    .unit("L/min", 1 / (60 * 0.001))
                    .unit("L/s", 1 / (HOUR * 0.001))
                    .unit("gal/h", 1 / GALLON)
                    .unit("gal/min", 1 / (60 * GALLON))
                    .unit("gal/d", 24 / GALLON)
                    .unit("mL/s", 1 / (HOUR * 1e-6));
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
                    .unit("mi", 1 / MILE)
                    .unit("nmi", 1 / NAUTICAL_MILE);
        }

        static Factors mass() {
            return new Factors()
                    .unit("μg", 1e6)
                    .unit("mg", 1e3)
                    .unit("g", 1)
                    .unit("kg", 1 / 1e3)
                    .unit("oz", 16 / POUND_IN_GRAMS)
                    .unit("lb", 1 / POUND_IN_GRAMS)
                    .unit("st", 1 / (14 * POUND_IN_GRAMS));
        }

        static Factors pressure() {
            return new Factors()
                    .unit("mPa", 1e3)
                    .unit("Pa", 1)
                    .unit("hPa", 1 / 1e2)
                    .unit("kPa", 1 / 1e3)
                    .unit("bar", 1 / 1e5)
                    .unit("cbar", 1 / 1e3)
                    .unit("mbar", 1 / 1e2)
                    .unit("inHg", 1 / (INCH * STANDARD_GRAVITY * MERCURY_DENSITY))
                    .unit("mmHg", 1 / (0.001 * STANDARD_GRAVITY * MERCURY_DENSITY))
                    .unit("inH₂O", 1 / INCH_OF_WATER)
                    .unit("psi", 1 / 6894.757);
        }

        static Factors speed() {
            return new Factors()
                    .unit("m/s", 1)
                    .unit("m/min", 60)
                    .unit("mm/s", 1e3)
                    .unit("in/s", 1 / INCH)
                    .unit(BEAUFORT, 1)
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
                    .unit("CCF", 1 / (100 * CUBIC_FOOT))
                    .unit("MCF", 1 / (1000 * CUBIC_FOOT));
        }
    }
}
