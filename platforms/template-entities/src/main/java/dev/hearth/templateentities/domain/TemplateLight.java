package dev.hearth.templateentities.domain;

import dev.hearth.api.automation.Script;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.ColorTemperature;
import dev.hearth.api.domain.light.HsColor;
import dev.hearth.api.domain.light.KelvinRange;
import dev.hearth.api.domain.light.LightColor;
import dev.hearth.api.domain.light.LightEntity;
import dev.hearth.api.domain.light.LightFeatures;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.api.domain.light.RgbColor;
import dev.hearth.api.domain.light.RgbwColor;
import dev.hearth.api.domain.light.RgbwwColor;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.States;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Legacy;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A light made of templates and scripts. What it can be told follows from the scripts that are written; to turn it on, one
 * of them is run: the first of temperature, effect, colour and brightness that was asked for and that it has, else
 * {@code turn_on}. What has no template takes on what was asked for. Home Assistant: {@code template.light}.
 */
final class TemplateLight extends LightEntity implements TemplateEntity {
    private static final int MOST = 255;

    private static final OptionalField<Script> TURN_ON = CommonKeys.script("turn_on", "What turns it on.");
    private static final OptionalField<Script> TURN_OFF = CommonKeys.script("turn_off", "What turns it off.");
    private static final OptionalField<TemplateText> LEVEL = CommonKeys.template(
            "level", "Its brightness, 0 to 255.", "{{ state_attr('light.other', 'brightness') }}");
    private static final OptionalField<Script> SET_LEVEL =
            CommonKeys.script("set_level", "What sets it to the variable 'brightness', 0 to 255.");
    private static final OptionalField<TemplateText> TEMPERATURE = CommonKeys.template(
            "temperature", "The temperature of its white, in mired.", "{{ 370 }}");
    private static final OptionalField<Script> SET_TEMPERATURE = CommonKeys.script(
            "set_temperature", "What sets its white to the variable 'color_temp' (mired), 'color_temp_kelvin'.");
    private static final OptionalField<TemplateText> HS =
            CommonKeys.template("hs", "Its hue and saturation.", "{{ (120, 50) }}");
    private static final OptionalField<Script> SET_HS =
            CommonKeys.script("set_hs", "What sets its colour to the variable 'hs', 'h' and 's'.");
    private static final OptionalField<TemplateText> RGB =
            CommonKeys.template("rgb", "Its red, green and blue, each 0 to 255.", "{{ (255, 0, 0) }}");
    private static final OptionalField<Script> SET_RGB =
            CommonKeys.script("set_rgb", "What sets its colour to the variable 'rgb', 'r', 'g' and 'b'.");
    private static final OptionalField<TemplateText> RGBW =
            CommonKeys.template("rgbw", "Its red, green, blue and white, each 0 to 255.", "{{ (255, 0, 0, 0) }}");
    private static final OptionalField<Script> SET_RGBW = CommonKeys.script(
            "set_rgbw", "What sets its colour to the variable 'rgbw', 'rgb', 'r', 'g', 'b' and 'w'.");
    private static final OptionalField<TemplateText> RGBWW = CommonKeys.template(
            "rgbww", "Its red, green, blue, cold and warm white, each 0 to 255.", "{{ (255, 0, 0, 0, 0) }}");
    private static final OptionalField<Script> SET_RGBWW = CommonKeys.script(
            "set_rgbww", "What sets its colour to the variable 'rgbww', 'rgb', 'r', 'g', 'b', 'cw' and 'ww'.");
    private static final OptionalField<TemplateText> EFFECT =
            CommonKeys.template("effect", "The effect it shows.", "{{ 'rainbow' }}");
    private static final OptionalField<TemplateText> EFFECT_LIST =
            CommonKeys.template("effect_list", "The effects it can show.", "{{ ['rainbow', 'fire'] }}");
    private static final OptionalField<Script> SET_EFFECT =
            CommonKeys.script("set_effect", "What has it show the variable 'effect'.");
    private static final OptionalField<TemplateText> MIN_MIREDS =
            CommonKeys.template("min_mireds", "The coldest white it can show, in mired.", "{{ 153 }}");
    private static final OptionalField<TemplateText> MAX_MIREDS =
            CommonKeys.template("max_mireds", "The warmest white it can show, in mired.", "{{ 500 }}");
    private static final OptionalField<TemplateText> SUPPORTS_TRANSITION = CommonKeys.template(
            "supports_transition", "Whether its scripts heed the variable 'transition', in seconds.", "{{ true }}");

    static final Kind KIND = Kind.of(
            "light",
            "Template Light",
            TemplateLight::new,
            CommonKeys.STATE,
            TURN_ON,
            TURN_OFF,
            LEVEL,
            SET_LEVEL,
            TEMPERATURE,
            SET_TEMPERATURE,
            HS,
            SET_HS,
            RGB,
            SET_RGB,
            RGBW,
            SET_RGBW,
            RGBWW,
            SET_RGBWW,
            EFFECT,
            EFFECT_LIST,
            SET_EFFECT,
            MIN_MIREDS,
            MAX_MIREDS,
            SUPPORTS_TRANSITION,
            CommonKeys.OPTIMISTIC)
            .ruled(keys -> keys
                    .together(EFFECT.key(), EFFECT_LIST.key(), SET_EFFECT.key())
                    .together(TURN_ON.key(), TURN_OFF.key())
                    .atLeastOne(TURN_ON.key()))
            .formerly(Legacy.under("lights")
                    .named("value_template", CommonKeys.STATE)
                    .named("level_template", LEVEL)
                    .named("temperature_template", TEMPERATURE)
                    .named("hs_template", HS)
                    .named("color_template", HS)
                    .named("set_hs", SET_HS)
                    .named("set_color", SET_HS)
                    .named("rgb_template", RGB)
                    .named("rgbw_template", RGBW)
                    .named("rgbww_template", RGBWW)
                    .named("effect_template", EFFECT)
                    .named("effect_list_template", EFFECT_LIST)
                    .named("min_mireds_template", MIN_MIREDS)
                    .named("max_mireds_template", MAX_MIREDS)
                    .named("supports_transition_template", SUPPORTS_TRANSITION)
                    .keeping(TURN_ON, TURN_OFF, SET_LEVEL, SET_TEMPERATURE, SET_RGB, SET_RGBW, SET_RGBWW, SET_EFFECT));

    private final EntityTemplates templates;
    private final Set<ColorMode> modes;
    // What each mode would show; of those that a template gives, the one that changed last is shown.
    private final Map<ColorMode, LightColor> colors = new EnumMap<>(ColorMode.class);
    private ColorMode mode;
    private @Nullable Boolean on;
    private @Nullable Integer brightness;
    private List<String> effects = List.of();
    private @Nullable String effect;
    private int coldest = KelvinRange.DEFAULT.max();
    private int warmest = KelvinRange.DEFAULT.min();
    private boolean transition;

    private TemplateLight(Setting setting) {
        templates = EntityTemplates.of(this, setting);
        templates.assumeWithout(List.of(CommonKeys.STATE));
        modes = modes();
        mode = modes.size() == 1 ? modes.iterator().next() : ColorMode.UNKNOWN;
        templates.state(CommonKeys.STATE, given -> on = templates.bool(CommonKeys.STATE.key(), given));
        templates.detail(MIN_MIREDS, given -> coldest = limit(MIN_MIREDS, given, KelvinRange.DEFAULT.max()));
        templates.detail(MAX_MIREDS, given -> warmest = limit(MAX_MIREDS, given, KelvinRange.DEFAULT.min()));
        templates.detail(LEVEL, given -> {
            Double level = templates.number(LEVEL.key(), given, 0, MOST);
            brightness = level == null ? null : (Integer) level.intValue();
        });
        templates.detail(TEMPERATURE, given -> take(ColorMode.COLOR_TEMP, white(given)));
        templates.detail(HS, given -> take(ColorMode.HS, hs(given)));
        templates.detail(RGB, given -> take(ColorMode.RGB, mixed(RGB, given, 3)));
        templates.detail(RGBW, given -> take(ColorMode.RGBW, mixed(RGBW, given, 4)));
        templates.detail(RGBWW, given -> take(ColorMode.RGBWW, mixed(RGBWW, given, 5)));
        templates.detail(EFFECT_LIST, given -> {
            List<String> listed = Results.texts(given);
            if (listed == null && given != null) {
                templates.complain(EFFECT_LIST.key(), given, "a list of texts");
            }
            effects = listed == null ? List.of() : listed;
        });
        templates.detail(EFFECT, given -> effect = templates.option(EFFECT.key(), given, effects));
        templates.detail(
                SUPPORTS_TRANSITION,
                given -> transition = Boolean.TRUE.equals(templates.bool(SUPPORTS_TRANSITION.key(), given)));
    }

    // On and off and brightness alone are modes only where there is nothing better.
    private Set<ColorMode> modes() {
        Set<ColorMode> all = EnumSet.noneOf(ColorMode.class);
        addIf(SET_TEMPERATURE, ColorMode.COLOR_TEMP, all);
        addIf(SET_HS, ColorMode.HS, all);
        addIf(SET_RGB, ColorMode.RGB, all);
        addIf(SET_RGBW, ColorMode.RGBW, all);
        addIf(SET_RGBWW, ColorMode.RGBWW, all);
        if (all.isEmpty()) {
            all.add(templates.can(SET_LEVEL) ? ColorMode.BRIGHTNESS : ColorMode.ONOFF);
        }
        return all;
    }

    private void addIf(OptionalField<Script> script, ColorMode possible, Set<ColorMode> all) {
        if (templates.can(script)) {
            all.add(possible);
        }
    }

    // ---- what its templates give ----

    private int limit(OptionalField<TemplateText> field, @Nullable Object given, int usual) {
        Double mireds = templates.number(field.key(), given, 1, 1_000_000);
        return mireds == null ? usual : ColorTemperature.ofMireds(mireds.intValue()).kelvin();
    }

    private void take(ColorMode of, @Nullable LightColor color) {
        if (color == null) {
            colors.remove(of);
        } else {
            colors.put(of, color);
            mode = of;
        }
    }

    private @Nullable LightColor white(@Nullable Object given) {
        KelvinRange range = kelvinRange();
        Double mireds = templates.number(TEMPERATURE.key(), given, range.minMireds(), range.maxMireds());
        return mireds == null ? null : ColorTemperature.ofMireds(mireds.intValue());
    }

    private @Nullable LightColor hs(@Nullable Object given) {
        List<Double> numbers = Results.numbers(given);
        if (numbers != null && numbers.size() == 2 && within(numbers.get(0), 360) && within(numbers.get(1), 100)) {
            return new HsColor(numbers.get(0), numbers.get(1));
        }
        if (given != null) {
            templates.complain(HS.key(), given, "a hue from 0 to 360 and a saturation from 0 to 100");
        }
        return null;
    }

    private static boolean within(double number, int most) {
        return number >= 0 && number <= most;
    }

    private @Nullable LightColor mixed(OptionalField<TemplateText> field, @Nullable Object given, int count) {
        List<Double> numbers = Results.numbers(given);
        if (numbers != null && numbers.size() == count && numbers.stream().allMatch(each -> within(each, MOST))) {
            int[] parts = numbers.stream().mapToInt(Double::intValue).toArray();
            return switch (count) {
                case 3 -> new RgbColor(parts[0], parts[1], parts[2]);
                case 4 -> new RgbwColor(parts[0], parts[1], parts[2], parts[3]);
                default -> new RgbwwColor(parts[0], parts[1], parts[2], parts[3], parts[4]);
            };
        }
        if (given != null) {
            templates.complain(field.key(), given, count + " numbers from 0 to 255");
        }
        return null;
    }

    // ---- what it shows ----

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public void restore(LastState last) {
        on = last.state().value().equals(States.ON);
        if (last.state().attributes().get("brightness") instanceof Number kept) {
            brightness = kept.intValue();
        }
    }

    @Override
    public @Nullable Boolean isOn() {
        return on;
    }

    @Override
    public Set<ColorMode> supportedColorModes() {
        return modes;
    }

    @Override
    public ColorMode colorMode() {
        return mode;
    }

    @Override
    public @Nullable Integer brightness() {
        return brightness;
    }

    @Override
    public @Nullable LightColor color() {
        return colors.get(mode);
    }

    @Override
    public KelvinRange kelvinRange() {
        return warmest < coldest ? new KelvinRange(warmest, coldest) : KelvinRange.DEFAULT;
    }

    @Override
    public List<String> effects() {
        return effects;
    }

    @Override
    public @Nullable String effect() {
        return effect;
    }

    @Override
    public Long supportedFeatures() {
        return (templates.can(SET_EFFECT) ? LightFeatures.EFFECT : 0)
                | (transition ? LightFeatures.TRANSITION : 0);
    }

    // ---- what it does ----

    @Override
    public CompletionStage<?> turnOn(LightTurnOn wish) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        if (wish.brightness() != null) {
            variables.put("brightness", (long) wish.brightness());
        }
        addTransition(wish.transition(), variables);
        OptionalField<Script> script = script(wish, variables);
        return templates.run(script, variables).thenApply(done -> {
            boolean taken = assumeDetails(wish);
            templates.assume(templates.optimistic() || taken, () -> on = true);
            return null;
        });
    }

    private void addTransition(@Nullable Duration wanted, Map<String, @Nullable Object> variables) {
        if (wanted != null && transition) {
            variables.put("transition", wanted.toMillis() / 1000.0);
        }
    }

    private OptionalField<Script> script(LightTurnOn wish, Map<String, @Nullable Object> variables) {
        LightColor color = wish.color();
        if (color instanceof ColorTemperature white && templates.can(SET_TEMPERATURE)) {
            variables.put("color_temp_kelvin", (long) white.kelvin());
            variables.put("color_temp", (long) (1_000_000 / white.kelvin()));
            return SET_TEMPERATURE;
        }
        if (wish.effect() != null && templates.can(SET_EFFECT)) {
            variables.put("effect", wish.effect());
            return SET_EFFECT;
        }
        OptionalField<Script> colored = color == null ? null : script(color, variables);
        if (colored != null) {
            return colored;
        }
        return wish.brightness() != null && templates.can(SET_LEVEL) ? SET_LEVEL : TURN_ON;
    }

    private @Nullable OptionalField<Script> script(LightColor color, Map<String, @Nullable Object> variables) {
        return switch (color) {
            case HsColor(double hue, double saturation) when templates.can(SET_HS) -> {
                variables.put("hs", List.of(hue, saturation));
                variables.put("h", (long) hue);
                variables.put("s", (long) saturation);
                yield SET_HS;
            }
            case RgbwwColor(int red, int green, int blue, int cold, int warm) when templates.can(SET_RGBWW) -> {
                variables.put("rgbww", longs(red, green, blue, cold, warm));
                putRgb(red, green, blue, variables);
                variables.put("cw", (long) cold);
                variables.put("ww", (long) warm);
                yield SET_RGBWW;
            }
            case RgbwColor(int red, int green, int blue, int white) when templates.can(SET_RGBW) -> {
                variables.put("rgbw", longs(red, green, blue, white));
                putRgb(red, green, blue, variables);
                variables.put("w", (long) white);
                yield SET_RGBW;
            }
            case RgbColor(int red, int green, int blue) when templates.can(SET_RGB) -> {
                putRgb(red, green, blue, variables);
                yield SET_RGB;
            }
            default -> null;
        };
    }

    private static void putRgb(int red, int green, int blue, Map<String, @Nullable Object> variables) {
        variables.put("rgb", longs(red, green, blue));
        variables.put("r", (long) red);
        variables.put("g", (long) green);
        variables.put("b", (long) blue);
    }

    private static List<Long> longs(int... numbers) {
        return Arrays.stream(numbers).asLongStream().boxed().toList();
    }

    // What no template tells it takes on, whether the state has a template or not.
    private boolean assumeDetails(LightTurnOn wish) {
        boolean taken = false;
        if (wish.brightness() != null && !templates.options().has(LEVEL)) {
            brightness = wish.brightness();
            taken = true;
        }
        LightColor color = wish.color();
        if (color != null && modes.contains(color.mode()) && !templates.options().has(templateOf(color.mode()))) {
            colors.keySet().removeIf(other -> !templates.options().has(templateOf(other)));
            colors.put(color.mode(), color);
            mode = color.mode();
            taken = true;
        }
        return taken;
    }

    private static OptionalField<TemplateText> templateOf(ColorMode of) {
        return switch (of) {
            case COLOR_TEMP -> TEMPERATURE;
            case RGB -> RGB;
            case RGBW -> RGBW;
            case RGBWW -> RGBWW;
            default -> HS;
        };
    }

    @Override
    public CompletionStage<?> turnOff(LightTurnOff wish) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        addTransition(wish.transition(), variables);
        return templates.run(TURN_OFF, variables, () -> on = false);
    }
}
