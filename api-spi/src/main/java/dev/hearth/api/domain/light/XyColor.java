package dev.hearth.api.domain.light;

/** A point in the CIE 1931 diagram, both coordinates 0 to 1. */
public record XyColor(double x, double y) implements LightColor {
    @Override
    public ColorMode mode() {
        return ColorMode.XY;
    }

    /** The same at full brightness. */
    public RgbColor toRgb() {
        return ColorMath.rgbOfXy(x, y);
    }

    /** The same as hue and saturation. */
    public HsColor toHs() {
        return toRgb().toHs();
    }

    /** The white that comes nearest, by McCamy's approximation. */
    public ColorTemperature toTemperature() {
        double n = (x - 0.3320) / (0.1858 - y);
        return new ColorTemperature((int) (437 * n * n * n + 3601 * n * n + 6861 * n + 5517));
    }

    /** The same to six places, as states show it. */
    public XyColor rounded() {
        return new XyColor(ColorMath.round(x, 6), ColorMath.round(y, 6));
    }
}
