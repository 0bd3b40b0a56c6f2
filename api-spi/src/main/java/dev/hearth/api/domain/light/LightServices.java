package dev.hearth.api.domain.light;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.ListSchema;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.LightRequest.Absolute;
import dev.hearth.api.domain.light.LightRequest.Brightness;
import dev.hearth.api.domain.light.LightRequest.PercentStep;
import dev.hearth.api.domain.light.LightRequest.Step;
import dev.hearth.api.domain.light.LightRequest.Unsaid;
import dev.hearth.api.entity.EntityService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The services of lights and what their callers may write. */
final class LightServices {
    private static final String MODES = "supported_color_modes";
    private static final List<String> COLORED = List.of("hs", "xy", "rgb", "rgbw", "rgbww");
    private static final List<String> WHITES = List.of("color_temp", "hs", "xy", "rgb", "rgbw", "rgbww");
    private static final List<String> DIMMED = List.of("brightness", "color_temp", "hs", "xy", "rgb", "rgbw", "rgbww");

    private static final OptionalField<Duration> TRANSITION = Field.optional("transition", LightDomain.TRANSITION)
            .doc("How many seconds the change takes.")
            .form(FieldForm.of("Transition", Selector.number(0, 300).with("unit_of_measurement", "seconds"))
                    .forFeatures(LightFeatures.TRANSITION));
    private static final OptionalField<Flash> FLASH = Field.optional("flash", Schemas.enumOf(Flash.class))
            .doc("Whether it flashes, and how long.")
            .form(FieldForm.of("Flash", Selector.of("select").with("options", List.of(
                    DataMap.of("label", "Long", "value", "long"), DataMap.of("label", "Short", "value", "short"))))
                    .forFeatures(LightFeatures.FLASH)
                    .asAdvanced());
    private static final OptionalField<String> EFFECT = Field.optional("effect", Schemas.string())
            .doc("One of the effects the light offers.")
            .form(FieldForm.titled("Effect").forFeatures(LightFeatures.EFFECT));
    private static final OptionalField<String> PROFILE = Field.optional("profile", Schemas.string())
            .doc("The name of a light profile, which says what else is not said.")
            .example("relax")
            .form(FieldForm.titled("Profile").asAdvanced());

    private static final OptionalField<Integer> BRIGHTNESS = Field.optional("brightness", clamped(0, ColorMath.BYTE))
            .doc("How bright, 0 (off) to 255.")
            .form(dimming("Brightness value", Selector.number(0, ColorMath.BYTE)).asAdvanced());
    private static final OptionalField<Double> BRIGHTNESS_PERCENT = Field.optional(
            "brightness_pct", Schemas.floatRange(0, 100))
            .doc("How bright, in per cent; 0 is off.")
            .form(dimming("Brightness", Selector.number(0, 100).with("unit_of_measurement", "%")));
    // -225 is what Home Assistant offers.
    private static final OptionalField<Integer> BRIGHTNESS_STEP = Field.optional(
            "brightness_step", clamped(-ColorMath.BYTE, ColorMath.BYTE))
            .doc("How much brighter than now, of 255; below zero darker.")
            .form(dimming("Brightness step value", Selector.number(-225, ColorMath.BYTE)).asAdvanced());
    private static final OptionalField<Double> BRIGHTNESS_STEP_PERCENT = Field.optional(
            "brightness_step_pct", Schemas.number().as(percent -> Math.clamp(percent, -100.0, 100.0)))
            .doc("How much brighter than now, in per cent; below zero darker.")
            .form(dimming("Brightness step", Selector.number(-100, 100).with("unit_of_measurement", "%")));

    private static final OptionalField<RgbColor> COLOR_NAME = Field.optional(
            "color_name", Schemas.string().converted(LightServices::named))
            .doc("The English name of a colour, as in CSS.")
            .form(coloring("Color name", new Selector(
                    "select", DataMap.of("translation_key", "color_name", "options", ColorNames.offered())))
                    .asAdvanced());
    private static final OptionalField<ColorTemperature> COLOR_TEMP = Field.optional(
            "color_temp", Schemas.intRange(1, Integer.MAX_VALUE).as(ColorTemperature::ofMireds))
            .doc("A white, in mireds.")
            .form(whitening("mired", 153, 500));
    private static final OptionalField<ColorTemperature> COLOR_TEMP_KELVIN = Field.optional(
            "color_temp_kelvin", kelvin())
            .doc("A white, in kelvin.")
            .form(whitening("kelvin", 2000, 6500));
    private static final OptionalField<ColorTemperature> KELVIN = Field.optional("kelvin", kelvin())
            .doc("The same as color_temp_kelvin.")
            .form(whitening("kelvin", 2000, 6500).asAdvanced());
    private static final OptionalField<HsColor> HS_COLOR = Field.optional(
            "hs_color", numbers("hue and saturation, [0 to 360, 0 to 100]", 2)
                    .check("hue and saturation, [0 to 360, 0 to 100]",
                            hs -> within(hs.get(0), 360) && within(hs.get(1), 100))
                    .as(hs -> new HsColor(hs.get(0), hs.get(1))))
            .doc("A colour as hue and saturation.")
            .example(List.of(300, 70))
            .form(coloring("Hue/Sat color", Selector.object()).asAdvanced());
    private static final OptionalField<XyColor> XY_COLOR = Field.optional(
            "xy_color", numbers("x and y, each 0 to 1", 2)
                    .check("x and y, each 0 to 1", xy -> within(xy.get(0), 1) && within(xy.get(1), 1))
                    .as(xy -> new XyColor(xy.get(0), xy.get(1))))
            .doc("A colour as a point of the CIE 1931 diagram.")
            .example(List.of(0.52, 0.43))
            .form(coloring("XY-color", Selector.object()).asAdvanced());
    private static final OptionalField<RgbColor> RGB_COLOR = Field.optional(
            "rgb_color", bytes(3, c -> new RgbColor(c.get(0), c.get(1), c.get(2))))
            .doc("A colour as red, green and blue, each 0 to 255.")
            .form(coloring("Color", Selector.of("color_rgb")));
    private static final OptionalField<RgbwColor> RGBW_COLOR = Field.optional(
            "rgbw_color", bytes(4, c -> new RgbwColor(c.get(0), c.get(1), c.get(2), c.get(3))))
            .doc("A colour as red, green, blue and white, each 0 to 255.")
            .example(List.of(255, 100, 100, 50))
            .form(coloring("RGBW-color", Selector.object()).asAdvanced());
    private static final OptionalField<RgbwwColor> RGBWW_COLOR = Field.optional(
            "rgbww_color", bytes(5, c -> new RgbwwColor(c.get(0), c.get(1), c.get(2), c.get(3), c.get(4))))
            .doc("A colour as red, green, blue, cold white and warm white, each 0 to 255.")
            .example(List.of(255, 100, 100, 50, 70))
            .form(coloring("RGBWW-color", Selector.object()).asAdvanced());
    // true keeps the brightness, which is what -1 stands for.
    private static final int AS_IT_IS = -1;
    private static final OptionalField<Integer> WHITE = Field.optional(
            "white",
            Schemas.<Integer>oneOf(
                    Schemas.constant(true).as(yes -> AS_IT_IS), clamped(0, ColorMath.BYTE)))
            .doc("The white lamp alone: true to keep the brightness, or how bright, 0 to 255.")
            .form(FieldForm.of("White", Selector.of("constant").with("value", true).with("label", "Enabled"))
                    .forAttribute(MODES, "white")
                    .asAdvanced());

    private static final MapSchema TURN_ON = Schemas.map(
            TRANSITION, FLASH, EFFECT, PROFILE, BRIGHTNESS, BRIGHTNESS_PERCENT, BRIGHTNESS_STEP,
            BRIGHTNESS_STEP_PERCENT, COLOR_NAME, COLOR_TEMP, COLOR_TEMP_KELVIN, KELVIN, HS_COLOR, XY_COLOR, RGB_COLOR,
            RGBW_COLOR, RGBWW_COLOR, WHITE)
            .atMostOne("brightness", "brightness_pct", "brightness_step", "brightness_step_pct")
            .atMostOne(
                    "profile", "color_name", "color_temp", "color_temp_kelvin", "kelvin", "hs_color", "xy_color",
                    "rgb_color", "rgbw_color", "rgbww_color", "white");
    private static final MapSchema TURN_OFF = Schemas.map(TRANSITION, FLASH);

    private LightServices() {}

    static List<EntityService<LightEntity, ?>> all() {
        Schema<LightRequest> wish = TURN_ON.as(LightServices::request);
        return List.of(
                EntityService.<LightEntity, LightRequest>of("turn_on", wish, (light, request) -> request.turnOn(light))
                        .described("Turn on", "Turns a light on, or changes its brightness or colour when it is on."),
                EntityService.<LightEntity, Section>of(
                        "turn_off",
                        TURN_OFF,
                        (light, data) -> LightRequest.turnOff(light, data.find(TRANSITION), data.find(FLASH)))
                        .described("Turn off", "Turns a light off."),
                EntityService.<LightEntity, LightRequest>of("toggle", wish, (light, request) -> request.toggle(light))
                        .described("Toggle", "Turns a light off if it is on, else on."));
    }

    private static LightRequest request(Section data) {
        Integer white = data.find(WHITE);
        Brightness brightness = brightness(data);
        return new LightRequest(
                brightness instanceof Unsaid && white != null && white != AS_IT_IS ? new Absolute(white) : brightness,
                white == null ? color(data) : new White(),
                data.find(TRANSITION),
                data.find(FLASH),
                data.find(EFFECT),
                data.find(PROFILE));
    }

    private static Brightness brightness(Section data) {
        Integer value = data.find(BRIGHTNESS);
        Double percent = data.find(BRIGHTNESS_PERCENT);
        Integer step = data.find(BRIGHTNESS_STEP);
        Double percentStep = data.find(BRIGHTNESS_STEP_PERCENT);
        if (value != null) {
            return new Absolute(value);
        } else if (percent != null) {
            return new Absolute(ColorMath.round(ColorMath.BYTE * percent / 100));
        } else if (step != null) {
            return new Step(step);
        }
        return percentStep == null ? new Unsaid() : new PercentStep(percentStep);
    }

    private static @Nullable LightColor color(Section data) {
        for (OptionalField<? extends LightColor> field : List.of(
                COLOR_NAME, COLOR_TEMP, COLOR_TEMP_KELVIN, KELVIN, HS_COLOR, XY_COLOR, RGB_COLOR, RGBW_COLOR,
                RGBWW_COLOR)) {
            LightColor color = data.find(field);
            if (color != null) {
                return color;
            }
        }
        return null;
    }

    private static FieldForm dimming(String title, Selector selector) {
        return FieldForm.of(title, selector).forAttribute(MODES, DIMMED.toArray());
    }

    private static FieldForm coloring(String title, Selector selector) {
        return FieldForm.of(title, selector).forAttribute(MODES, COLORED.toArray());
    }

    private static FieldForm whitening(String unit, int min, int max) {
        Selector selector = Selector.of("color_temp").with("unit", unit).with("min", min).with("max", max);
        return FieldForm.of("Color temperature", selector).forAttribute(MODES, WHITES.toArray());
    }

    private static Schema<Integer> clamped(int from, int to) {
        return Schemas.integer().as(value -> Math.clamp(value, from, to));
    }

    private static Schema<ColorTemperature> kelvin() {
        return Schemas.intRange(1, Integer.MAX_VALUE).as(ColorTemperature::new);
    }

    private static @Nullable RgbColor named(String name, ConfigNode node, Problems problems) {
        RgbColor color = RgbColor.ofName(name);
        if (color == null) {
            problems.error(node, "there is no colour '" + name + "'", "the name of a colour in CSS",
                    RgbColor.nearestName(name));
        }
        return color;
    }

    private static Schema<List<Double>> numbers(String expected, int count) {
        return sized(Schemas.list(Schemas.number()), expected, count);
    }

    private static <C> Schema<C> bytes(int count, Function<List<Integer>, C> color) {
        return sized(Schemas.list(Schemas.byteValue()), "a list of " + count + " numbers from 0 to 255", count)
                .as(color);
    }

    private static <T> Schema<List<T>> sized(ListSchema<T> list, String expected, int count) {
        return list.check(expected, values -> values.size() == count)
                .narrowedTo(Map.of("minItems", count, "maxItems", count));
    }

    private static boolean within(double value, double most) {
        return value >= 0 && value <= most;
    }
}
