package dev.hearth.api.domain.light;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The numbers behind the colours. Components are 0 to 1 unless a name says otherwise. */
final class ColorMath {
    static final int BYTE = 255;

    private static final int PERCENT = 100;
    private static final int CIRCLE = 360;
    private static final double COLDEST = 40_000;
    private static final double WARMEST = 1_000;

    private ColorMath() {}

    /** Nearest whole number, halves to the even one. */
    static int round(double value) {
        return (int) Math.rint(value);
    }

    /** Nearest decimal with that many places, by the exact value of the double. */
    static double round(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
    }

    static HsColor hsOfBytes(double red, double green, double blue) {
        double[] hsv = hsvOfBytes(red, green, blue);
        return new HsColor(hsv[0], hsv[1]);
    }

    /** Hue in degrees, saturation and value in per cent, each to three places. */
    static double[] hsvOfBytes(double red, double green, double blue) {
        double r = red / BYTE;
        double g = green / BYTE;
        double b = blue / BYTE;
        double max = Math.max(r, Math.max(g, b));
        double range = max - Math.min(r, Math.min(g, b));
        double hue = range == 0 ? 0 : hue(r, g, b, max, range);
        double saturation = range == 0 ? 0 : range / max;
        return new double[] {
                round(hue * CIRCLE, 3), round(saturation * PERCENT, 3), round(max * PERCENT, 3)
        };
    }

    private static double hue(double r, double g, double b, double max, double range) {
        double fromRed = (max - r) / range;
        double fromGreen = (max - g) / range;
        double fromBlue = (max - b) / range;
        double sixth;
        if (r == max) {
            sixth = fromBlue - fromGreen;
        } else if (g == max) {
            sixth = 2 + fromRed - fromBlue;
        } else {
            sixth = 4 + fromGreen - fromRed;
        }
        double turns = (sixth / 6) % 1;
        return turns < 0 ? turns + 1 : turns;
    }

    static RgbColor rgbOfHs(double hueDegrees, double saturationPercent) {
        double sixths = hueDegrees / CIRCLE * 6;
        double saturation = saturationPercent / PERCENT;
        int sector = (int) sixths;
        double part = sixths - sector;
        int none = (int) ((1 - saturation) * BYTE);
        int falling = (int) ((1 - saturation * part) * BYTE);
        int rising = (int) ((1 - saturation * (1 - part)) * BYTE);
        return switch (sector % 6) {
            case 0 -> new RgbColor(BYTE, rising, none);
            case 1 -> new RgbColor(falling, BYTE, none);
            case 2 -> new RgbColor(none, BYTE, rising);
            case 3 -> new RgbColor(none, falling, BYTE);
            case 4 -> new RgbColor(rising, none, BYTE);
            default -> new RgbColor(BYTE, none, falling);
        };
    }

    // The matrix for wide-gamut lamps that Philips published for Hue.
    static XyBrightness xyOfBytes(int red, int green, int blue) {
        if (red + green + blue == 0) {
            return new XyBrightness(new XyColor(0, 0), 0);
        }
        double r = linear((double) red / BYTE);
        double g = linear((double) green / BYTE);
        double b = linear((double) blue / BYTE);
        double x = r * 0.664511 + g * 0.154324 + b * 0.162028;
        double y = r * 0.283881 + g * 0.668433 + b * 0.047685;
        double z = r * 0.000088 + g * 0.072310 + b * 0.986039;
        double sum = x + y + z;
        return new XyBrightness(
                new XyColor(round(x / sum, 3), round(y / sum, 3)), round(Math.min(y, 1) * BYTE));
    }

    /** A point and how bright it is, 0 to 255. */
    record XyBrightness(XyColor xy, int brightness) {}

    private static double linear(double component) {
        return component > 0.04045 ? Math.pow((component + 0.055) / 1.055, 2.4) : component / 12.92;
    }

    static RgbColor rgbOfXy(double x, double y) {
        double height = y == 0 ? 1e-11 : y;
        double bigX = x / height;
        double bigZ = (1 - x - height) / height;
        double r = shown(bigX * 1.656492 - 0.354851 - bigZ * 0.255038);
        double g = shown(-bigX * 0.707196 + 1.655397 + bigZ * 0.036152);
        double b = shown(bigX * 0.051713 - 0.121364 + bigZ * 1.011530);
        double scale = Math.max(1, Math.max(r, Math.max(g, b)));
        return new RgbColor((int) (r / scale * BYTE), (int) (g / scale * BYTE), (int) (b / scale * BYTE));
    }

    private static double shown(double linear) {
        double gamma = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.max(0, gamma);
    }

    /** The light of a black body, as bytes with a fraction, by the approximation of Tanner Helland. */
    static double[] rgbOfKelvin(double kelvin) {
        double hundreds = Math.clamp(kelvin, WARMEST, COLDEST) / 100;
        return new double[] {redOf(hundreds), greenOf(hundreds), blueOf(hundreds)};
    }

    private static double redOf(double hundreds) {
        return hundreds <= 66 ? BYTE : bound(329.698727446 * Math.pow(hundreds - 60, -0.1332047592));
    }

    private static double greenOf(double hundreds) {
        return bound(
                hundreds <= 66
                        ? 99.4708025861 * Math.log(hundreds) - 161.1195681661
                        : 288.1221695283 * Math.pow(hundreds - 60, -0.0755148492));
    }

    private static double blueOf(double hundreds) {
        if (hundreds >= 66) {
            return BYTE;
        }
        return hundreds <= 19 ? 0 : bound(138.5177312231 * Math.log(hundreds - 10) - 305.0447927307);
    }

    private static double bound(double component) {
        return Math.clamp(component, 0, BYTE);
    }

    /** Scales the lamps so that the brightest is as bright as the brightest that was asked for. */
    static int[] scaled(int brightest, double... lamps) {
        double most = lamps[0];
        for (double lamp : lamps) {
            most = Math.max(most, lamp);
        }
        double factor = most == 0 ? 0 : brightest / most;
        int[] out = new int[lamps.length];
        for (int i = 0; i < lamps.length; i++) {
            out[i] = round(lamps[i] * factor);
        }
        return out;
    }
}
