package dev.hearth.api.domain.light;

/** Red, green, blue, a cold and a warm white lamp, each 0 to 255. */
public record RgbwwColor(int red, int green, int blue, int coldWhite, int warmWhite) implements LightColor {
    @Override
    public ColorMode mode() {
        return ColorMode.RGBWW;
    }

    /** How it looks, with white lamps that are the ends of the range. */
    public RgbColor toRgb(KelvinRange range) {
        double[] white = ColorMath.rgbOfKelvin(whiteKelvin(range));
        double level = Math.max(coldWhite, warmWhite) / (double) ColorMath.BYTE;
        int brightest =
                Math.max(Math.max(red, green), Math.max(blue, Math.max(coldWhite, warmWhite)));
        int[] rgb = ColorMath.scaled(
                brightest, red + white[0] * level, green + white[1] * level, blue + white[2] * level);
        return new RgbColor(rgb[0], rgb[1], rgb[2]);
    }

    private double whiteKelvin(KelvinRange range) {
        int both = coldWhite + warmWhite;
        double warm = both == 0 ? 0.5 : warmWhite / (double) both;
        double mireds = range.minMireds() + warm * (range.maxMireds() - range.minMireds());
        return mireds > 0 ? ColorTemperature.kelvin(mireds) : 0;
    }

    /** The temperature that the white lamps make together; the warmest when both are off. */
    public ColorTemperature toTemperature(KelvinRange range) {
        double cold = coldWhite / (double) ColorMath.BYTE;
        double both = warmWhite / (double) ColorMath.BYTE + cold;
        if (both == 0) {
            return new ColorTemperature(range.min());
        }
        double mireds = cold / both * (range.minMireds() - range.maxMireds()) + range.maxMireds();
        return new ColorTemperature(ColorTemperature.kelvin(mireds));
    }

    /** How bright the white lamps are together, 0 to 255. */
    public int whiteBrightness() {
        double both = warmWhite / (double) ColorMath.BYTE + coldWhite / (double) ColorMath.BYTE;
        return Math.min(ColorMath.BYTE, ColorMath.round(both * ColorMath.BYTE));
    }
}
