package dev.hearth.sun;

import static java.lang.StrictMath.asin;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.tan;
import static java.lang.StrictMath.toDegrees;
import static java.lang.StrictMath.toRadians;

import java.time.LocalDate;

/**
 * The sun at one moment, whoever looks: the low-accuracy formulas of Jean Meeus, "Astronomical Algorithms", chapters 22,
 * 25 and 28, with the constants of NOAA's solar calculator that the Python library astral 3.2 takes, too. Good for a few
 * seconds of time between 1900 and 2100. {@link StrictMath} gives the same bits on every machine.
 *
 * @param century Julian centuries since noon of 1 January 2000, UTC
 */
record Ephemeris(double century) {
    private static final double JULIAN_DAY_OF_1970 = 2_440_587.5;
    private static final double JULIAN_DAY_OF_2000 = 2_451_545;
    private static final double DAYS_PER_CENTURY = 36_525;
    private static final double MINUTES_PER_DEGREE = 4;

    /**
     * That many days after midnight UTC of a date.
     *
     * @param days with a fraction, may be negative
     */
    static Ephemeris at(LocalDate date, double days) {
        return new Ephemeris((date.toEpochDay() + JULIAN_DAY_OF_1970 + days - JULIAN_DAY_OF_2000) / DAYS_PER_CENTURY);
    }

    /** Degrees north of the celestial equator. */
    double declination() {
        return toDegrees(asin(sin(toRadians(obliquity())) * sin(toRadians(apparentLongitude()))));
    }

    /** How many minutes a sundial is ahead of a clock. */
    double equationOfTime() {
        double longitude = toRadians(meanLongitude());
        double anomaly = toRadians(meanAnomaly());
        double e = eccentricity();
        double halfTilt = tan(toRadians(obliquity()) / 2);
        double y = halfTilt * halfTilt;
        double radians = y * sin(2 * longitude)
                - 2 * e * sin(anomaly)
                + 4 * e * y * sin(anomaly) * cos(2 * longitude)
                - 0.5 * y * y * sin(4 * longitude)
                - 1.25 * e * e * sin(2 * anomaly);
        return toDegrees(radians) * MINUTES_PER_DEGREE;
    }

    private double apparentLongitude() {
        double trueLongitude = meanLongitude() + equationOfCenter();
        return trueLongitude - 0.00569 - 0.00478 * sin(toRadians(ascendingNodeOfTheMoon()));
    }

    private double equationOfCenter() {
        double anomaly = toRadians(meanAnomaly());
        return sin(anomaly) * (1.914602 - century * (0.004817 + 0.000014 * century))
                + sin(2 * anomaly) * (0.019993 - 0.000101 * century)
                + sin(3 * anomaly) * 0.000289;
    }

    private double meanLongitude() {
        double degrees = (280.46646 + century * (36000.76983 + 0.0003032 * century)) % 360;
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private double meanAnomaly() {
        return 357.52911 + century * (35999.05029 - 0.0001537 * century);
    }

    private double eccentricity() {
        return 0.016708634 - century * (0.000042037 + 0.0000001267 * century);
    }

    private double obliquity() {
        double seconds = 21.448 - century * (46.815 + century * (0.00059 - century * 0.001813));
        double mean = 23 + (26 + seconds / 60) / 60;
        return mean + 0.00256 * cos(toRadians(ascendingNodeOfTheMoon()));
    }

    private double ascendingNodeOfTheMoon() {
        return 125.04 - 1934.136 * century;
    }
}
