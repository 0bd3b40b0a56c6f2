package dev.hearth.api.domain.light;

/**
 * Hue and saturation.
 *
 * @param hue degrees, 0 to 360
 * @param saturation per cent, 0 to 100
 */
public record HsColor(double hue, double saturation) implements LightColor {
    @Override
    public ColorMode mode() {
        return ColorMode.HS;
    }

    /** The same at full brightness. */
    public RgbColor toRgb() {
        return ColorMath.rgbOfHs(hue, saturation);
    }

    /** The same as a point. */
    public XyColor toXy() {
        return toRgb().toXy();
    }

    /** The same to three places, as states show it. */
    public HsColor rounded() {
        return new HsColor(ColorMath.round(hue, 3), ColorMath.round(saturation, 3));
    }
}
