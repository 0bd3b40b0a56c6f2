package dev.hearth.api.domain.light;

import dev.hearth.api.config.Suggestions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Red, green and blue, each 0 to 255. */
public record RgbColor(int red, int green, int blue) implements LightColor {
    /**
     * A colour by its name in CSS, or {@code homeassistant}; case and spaces do not matter.
     *
     * @return null if no colour is called that
     */
    public static @Nullable RgbColor ofName(String name) {
        return ColorNames.find(name);
    }

    /** The name that comes nearest to one that is not known, for a hint. */
    static @Nullable String nearestName(String name) {
        return Suggestions.closest(name, ColorNames.all());
    }

    @Override
    public ColorMode mode() {
        return ColorMode.RGB;
    }

    private int brightest() {
        return Math.max(red, Math.max(green, blue));
    }

    /** Its hue and saturation; how bright it is gets lost. */
    public HsColor toHs() {
        return ColorMath.hsOfBytes(red, green, blue);
    }

    /** Hue in degrees, saturation and value in per cent. */
    public List<Double> toHsv() {
        double[] hsv = ColorMath.hsvOfBytes(red, green, blue);
        return List.of(hsv[0], hsv[1], hsv[2]);
    }

    /** Its point; how bright it is gets lost. */
    public XyColor toXy() {
        return ColorMath.xyOfBytes(red, green, blue).xy();
    }

    /** How bright it looks, 0 to 255. */
    public int luminance() {
        return ColorMath.xyOfBytes(red, green, blue).brightness();
    }

    /** As much as can be done with the white lamp. */
    public RgbwColor toRgbw() {
        int white = Math.min(red, Math.min(green, blue));
        int[] lamps = ColorMath.scaled(brightest(), red - white, green - white, blue - white, white);
        return new RgbwColor(lamps[0], lamps[1], lamps[2], lamps[3]);
    }

    /** As much as can be done with both white lamps, evenly. */
    public RgbwwColor toRgbww(KelvinRange range) {
        double middle = range.minMireds() + (range.maxMireds() - range.minMireds()) / 2.0;
        double[] white = ColorMath.rgbOfKelvin(ColorTemperature.kelvin(middle));
        double level = Math.min(red / white[0], Math.min(green / white[1], white[2] == 0 ? 0 : blue / white[2]));
        double lamp = ColorMath.round(level * ColorMath.BYTE);
        int[] lamps = ColorMath.scaled(
                brightest(),
                red - white[0] * level,
                green - white[1] * level,
                blue - white[2] * level,
                lamp,
                lamp);
        return new RgbwwColor(lamps[0], lamps[1], lamps[2], lamps[3], lamps[4]);
    }

    /** Six hexadecimal digits. */
    public String toHex() {
        return String.format(Locale.ROOT, "%02x%02x%02x", red, green, blue);
    }
}
