package dev.hearth.api.domain.light;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.testing.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The conversions between the terms of colour against those of Home Assistant. */
class ColorVectorsTest {
    @Test
    void everyConversionGivesTheNumbersOfHomeAssistant() {
        for (JsonNode vector : Vectors.read("color")) {
            JsonNode out = vector.get("out");

            List<Object> converted = convert(vector.get("f").stringValue(), vector.get("in"));

            assertEquals(values(out), comparable(converted), vector::toString);
        }
    }

    private static List<Object> convert(String function, JsonNode in) {
        return switch (function) {
            case "rgb_to_hs" -> hs(rgb(in).toHs());
            case "rgb_to_hsv" -> List.copyOf(rgb(in).toHsv());
            case "rgb_to_xy" -> xy(rgb(in).toXy());
            case "rgb_to_xy_brightness" ->
                List.of(rgb(in).toXy().x(), rgb(in).toXy().y(), rgb(in).luminance());
            case "rgb_to_rgbw" -> rgbw(rgb(in).toRgbw());
            case "rgb_to_rgbww" -> rgbww(rgb(in).toRgbww(range(in, 3)));
            case "rgb_to_hex" -> List.of(rgb(in).toHex());
            case "rgbw_to_rgb" -> rgb(new RgbwColor(whole(in, 0), whole(in, 1), whole(in, 2), whole(in, 3)).toRgb());
            case "rgbww_to_rgb" -> rgb(fiveLamps(in).toRgb(range(in, 5)));
            case "hs_to_rgb" -> rgb(new HsColor(real(in, 0), real(in, 1)).toRgb());
            case "hs_to_xy" -> xy(new HsColor(real(in, 0), real(in, 1)).toXy());
            case "xy_to_rgb" -> rgb(new XyColor(real(in, 0), real(in, 1)).toRgb());
            case "xy_to_hs" -> hs(new XyColor(real(in, 0), real(in, 1)).toHs());
            case "temperature_to_rgb" ->
                Arrays.stream(ColorMath.rgbOfKelvin(whole(in, 0))).<Object>mapToObj(each -> each).toList();
            case "temperature_to_hs" -> hs(new ColorTemperature(whole(in, 0)).toHs());
            case "temperature_kelvin_to_mired" -> List.of(new ColorTemperature(whole(in, 0)).mireds());
            case "temperature_mired_to_kelvin" -> List.of(ColorTemperature.ofMireds(whole(in, 0)).kelvin());
            case "temperature_to_rgbww" ->
                rgbww(new ColorTemperature(whole(in, 0)).toRgbww(whole(in, 1), range(in, 2)));
            case "rgbww_to_color_temperature" -> {
                RgbwwColor lamps = fiveLamps(in.get(0));
                yield List.of(lamps.toTemperature(range(in, 1)).kelvin(), lamps.whiteBrightness());
            }
            case "name_to_rgb" ->
                rgb(Objects.requireNonNull(RgbColor.ofName(in.get(0).stringValue())));
            default -> throw new AssertionError("no such conversion: " + function);
        };
    }

    private static int whole(JsonNode in, int index) {
        return in.get(index).intValue();
    }

    private static double real(JsonNode in, int index) {
        return in.get(index).doubleValue();
    }

    private static KelvinRange range(JsonNode in, int index) {
        return new KelvinRange(whole(in, index), whole(in, index + 1));
    }

    private static RgbColor rgb(JsonNode in) {
        return new RgbColor(whole(in, 0), whole(in, 1), whole(in, 2));
    }

    private static RgbwwColor fiveLamps(JsonNode in) {
        return new RgbwwColor(whole(in, 0), whole(in, 1), whole(in, 2), whole(in, 3), whole(in, 4));
    }

    private static List<Object> hs(HsColor hs) {
        return List.of(hs.hue(), hs.saturation());
    }

    private static List<Object> xy(XyColor xy) {
        return List.of(xy.x(), xy.y());
    }

    private static List<Object> rgb(RgbColor rgb) {
        return List.of(rgb.red(), rgb.green(), rgb.blue());
    }

    private static List<Object> rgbw(RgbwColor rgbw) {
        return List.of(rgbw.red(), rgbw.green(), rgbw.blue(), rgbw.white());
    }

    private static List<Object> rgbww(RgbwwColor rgbww) {
        return List.of(rgbww.red(), rgbww.green(), rgbww.blue(), rgbww.coldWhite(), rgbww.warmWhite());
    }

    private static List<Object> values(JsonNode out) {
        Stream<JsonNode> each = out.isArray() ? out.values().stream() : Stream.of(out);
        return each.map(node -> node.isString() ? (Object) node.stringValue() : comparable(node.doubleValue()))
                .toList();
    }

    private static List<Object> comparable(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof Number number ? comparable(number.doubleValue()) : value)
                .toList();
    }

    // Colours are exact; the one function that does not round may differ in the last digits of a power.
    private static Object comparable(double value) {
        return DoubleStream.of(value).map(each -> Math.rint(each * 1e9) / 1e9 + 0.0).sum();
    }
}
