package dev.hearth.api.domain.light;

/**
 * The temperatures of white a light can show.
 *
 * @param min the warmest, kelvin
 * @param max the coldest, kelvin
 */
public record KelvinRange(int min, int max) {
    /** What a light shows that does not say. */
    public static final KelvinRange DEFAULT = new KelvinRange(2000, 6535);

    public KelvinRange {
        if (min <= 0 || max < min) {
            throw new IllegalArgumentException("a range of colour temperatures goes up from above zero, not from " + min
                    + " to " + max + " K");
        }
    }

    /** The coldest, in mireds. */
    public int minMireds() {
        return ColorTemperature.mireds(max);
    }

    /** The warmest, in mireds. */
    public int maxMireds() {
        return ColorTemperature.mireds(min);
    }
}
