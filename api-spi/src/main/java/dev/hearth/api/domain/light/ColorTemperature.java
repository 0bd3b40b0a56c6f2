package dev.hearth.api.domain.light;

/** A white, by its temperature in kelvin. */
public record ColorTemperature(int kelvin) implements LightColor {
    private static final double MILLION = 1_000_000;

    /** A white by its temperature in mireds, a million over kelvin. */
    public static ColorTemperature ofMireds(int mireds) {
        return new ColorTemperature(kelvin(mireds));
    }

    static int kelvin(double mireds) {
        return (int) Math.floor(MILLION / mireds);
    }

    static int mireds(double kelvin) {
        return (int) Math.floor(MILLION / kelvin);
    }

    @Override
    public ColorMode mode() {
        return ColorMode.COLOR_TEMP;
    }

    /** The temperature in mireds. */
    public int mireds() {
        return mireds(kelvin);
    }

    /** The hue and saturation of that white. */
    public HsColor toHs() {
        double[] rgb = ColorMath.rgbOfKelvin(kelvin);
        return ColorMath.hsOfBytes(rgb[0], rgb[1], rgb[2]);
    }

    /** The nearest to it that lamps of that range can make. */
    ColorTemperature within(KelvinRange range) {
        return new ColorTemperature(Math.clamp(kelvin, range.min(), range.max()));
    }

    /** The two white lamps that make it. Outside the range one lamp gets a number outside 0 to 255. */
    public RgbwwColor toRgbww(int brightness, KelvinRange range) {
        double span = range.maxMireds() - range.minMireds();
        double cold = (range.maxMireds() - mireds()) / span * brightness;
        return new RgbwwColor(0, 0, 0, ColorMath.round(cold), ColorMath.round(brightness - cold));
    }
}
