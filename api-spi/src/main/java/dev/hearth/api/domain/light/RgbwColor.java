package dev.hearth.api.domain.light;

/** Red, green, blue and a white lamp, each 0 to 255. */
public record RgbwColor(int red, int green, int blue, int white) implements LightColor {
    @Override
    public ColorMode mode() {
        return ColorMode.RGBW;
    }

    /** How it looks. */
    public RgbColor toRgb() {
        int brightest = Math.max(Math.max(red, green), Math.max(blue, white));
        int[] rgb = ColorMath.scaled(brightest, red + white, green + white, blue + white);
        return new RgbColor(rgb[0], rgb[1], rgb[2]);
    }
}
