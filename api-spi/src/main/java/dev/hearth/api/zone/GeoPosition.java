package dev.hearth.api.zone;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.unit.Rounding;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A point on the earth. Any thread.
 *
 * @param latitude degrees, north is positive
 * @param longitude degrees, east is positive
 */
public record GeoPosition(double latitude, double longitude) {
    // The ellipsoid of WGS 84: its axes in metres.
    private static final double EQUATORIAL_RADIUS = 6378137;
    private static final double POLAR_RADIUS = 6356752.314245;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final int MOST_ITERATIONS = 200;
    private static final double CONVERGED = 1e-12;
    private static final int METRES_PER_KILOMETRE = 1000;
    private static final int DECIMALS_OF_KILOMETRES = 6;

    /** The position that attributes tell as {@code latitude} and {@code longitude}, or null if they do not. */
    public static @Nullable GeoPosition in(DataMap attributes) {
        return attributes.get("latitude") instanceof Number latitude
                && attributes.get("longitude") instanceof Number longitude
                        ? new GeoPosition(latitude.doubleValue(), longitude.doubleValue())
                        : null;
    }

    /**
     * How far it is to another point, in metres, to the millimetre; empty for points nearly opposite each other, where the
     * formula finds no answer. Home Assistant: {@code homeassistant.util.location.vincenty}, the inverse formula of T.
     * Vincenty (Survey Review XXIII/176, 1975).
     */
    public OptionalDouble distanceTo(GeoPosition other) {
        if (equals(other)) {
            return OptionalDouble.of(0);
        }
        double reduced1 = reducedLatitude(latitude);
        double reduced2 = reducedLatitude(other.latitude);
        double sin1 = StrictMath.sin(reduced1);
        double cos1 = StrictMath.cos(reduced1);
        double sin2 = StrictMath.sin(reduced2);
        double cos2 = StrictMath.cos(reduced2);
        double between = Math.toRadians(other.longitude - longitude);
        double lambda = between;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double sinLambda = StrictMath.sin(lambda);
            double cosLambda = StrictMath.cos(lambda);
            double across = cos1 * sin2 - sin1 * cos2 * cosLambda;
            double sinSigma = Math.sqrt(cos2 * sinLambda * (cos2 * sinLambda) + across * across);
            if (sinSigma == 0) {
                return OptionalDouble.of(0);
            }
            double cosSigma = sin1 * sin2 + cos1 * cos2 * cosLambda;
            double sigma = StrictMath.atan2(sinSigma, cosSigma);
            double sinAlpha = cos1 * cos2 * sinLambda / sinSigma;
            double cosSquareAlpha = 1 - sinAlpha * sinAlpha;
            // On the equator the middle has no direction.
            double cosMiddle = cosSquareAlpha == 0 ? 0 : cosSigma - 2 * sin1 * sin2 / cosSquareAlpha;
            double c = FLATTENING / 16 * cosSquareAlpha * (4 + FLATTENING * (4 - 3 * cosSquareAlpha));
            double before = lambda;
            lambda = between + (1 - c) * FLATTENING * sinAlpha
                    * (sigma + c * sinSigma * (cosMiddle + c * cosSigma * (-1 + 2 * cosMiddle * cosMiddle)));
            if (Math.abs(lambda - before) < CONVERGED) {
                return OptionalDouble.of(arc(sigma, sinSigma, cosSigma, cosMiddle, cosSquareAlpha));
            }
        }
        return OptionalDouble.empty();
    }

    private static double reducedLatitude(double degrees) {
        return StrictMath.atan((1 - FLATTENING) * StrictMath.tan(Math.toRadians(degrees)));
    }

    private static double arc(
            double sigma, double sinSigma, double cosSigma, double cosMiddle, double cosSquareAlpha) {
        double square = cosSquareAlpha
                * (EQUATORIAL_RADIUS * EQUATORIAL_RADIUS - POLAR_RADIUS * POLAR_RADIUS)
                / (POLAR_RADIUS * POLAR_RADIUS);
        double a = 1 + square / 16384 * (4096 + square * (-768 + square * (320 - 175 * square)));
        double b = square / 1024 * (256 + square * (-128 + square * (74 - 47 * square)));
        double middleTerm = -1 + 2 * cosMiddle * cosMiddle;
        double endTerm = (-3 + 4 * sinSigma * sinSigma) * (-3 + 4 * cosMiddle * cosMiddle);
        double delta = b * sinSigma * (cosMiddle + b / 4 * (cosSigma * middleTerm - b / 6 * cosMiddle * endTerm));
        double kilometres = POLAR_RADIUS * a * (sigma - delta) / METRES_PER_KILOMETRE;
        return Rounding.round(kilometres, DECIMALS_OF_KILOMETRES) * METRES_PER_KILOMETRE;
    }
}
