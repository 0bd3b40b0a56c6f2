package dev.hearth.sun;

/**
 * Where the sun stands for an observer.
 *
 * @param zenith degrees from the point straight up to the middle of the sun, as if there were no air
 * @param azimuth degrees from north by way of east
 */
record SunPosition(double zenith, double azimuth) {
    /** Degrees above the horizon as the air shows it. */
    double elevation() {
        return 90 - (zenith - refraction(zenith));
    }

    /** By how many degrees the air lifts what stands at that zenith angle. NOAA: solar calculator. */
    static double refraction(double zenith) {
        double elevation = 90 - zenith;
        if (elevation >= 85) {
            return 0;
        }
        double t = StrictMath.tan(StrictMath.toRadians(elevation));
        double seconds;
        if (elevation > 5) {
            seconds = 58.1 / t - 0.07 / (t * t * t) + 0.000086 / (t * t * t * t * t);
        } else if (elevation > -0.575) {
            seconds = 1735 + elevation * (-518.2 + elevation * (103.4 + elevation * (-12.79 + elevation * 0.711)));
        } else {
            seconds = -20.774 / t;
        }
        return seconds / 3600;
    }
}
