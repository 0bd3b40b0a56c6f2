package dev.hearth.templateentities.domain;

import dev.hearth.api.automation.Script;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.fan.FanDirection;
import dev.hearth.api.domain.fan.FanEntity;
import dev.hearth.api.domain.fan.FanFeatures;
import dev.hearth.api.domain.fan.FanTurnOn;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.States;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Legacy;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A fan made of templates and scripts. Home Assistant: {@code template.fan}. */
final class TemplateFan extends FanEntity implements TemplateEntity {
    private static final int FASTEST = 100;
    private static final List<String> DIRECTIONS = List.of("forward", "reverse");

    private static final OptionalField<Script> TURN_ON =
            CommonKeys.script("turn_on", "What turns it on; knows 'percentage' and 'preset_mode'.");
    private static final OptionalField<Script> TURN_OFF = CommonKeys.script("turn_off", "What turns it off.");
    private static final OptionalField<TemplateText> PERCENTAGE =
            CommonKeys.template("percentage", "How fast it runs, 0 to 100.", "{{ states('input_number.speed') }}");
    private static final OptionalField<Script> SET_PERCENTAGE =
            CommonKeys.script("set_percentage", "What runs it at the variable 'percentage'.");
    private static final OptionalField<TemplateText> PRESET_MODE =
            CommonKeys.template("preset_mode", "The preset mode it runs in.", "{{ 'auto' }}");
    private static final OptionalField<Script> SET_PRESET_MODE =
            CommonKeys.script("set_preset_mode", "What runs it in the variable 'preset_mode'.");
    private static final Field<List<String>> PRESET_MODES = Field.optional(
            "preset_modes", Schemas.ensureList(Schemas.string()))
            .orElse(List.of())
            .doc("The preset modes it has.")
            .example(List.of("auto", "smart"));
    private static final Field<Integer> SPEED_COUNT = Field.optional("speed_count", Schemas.intRange(1, FASTEST))
            .orElse(FASTEST)
            .doc("How many speeds it has, off not counted.")
            .example(3);
    private static final OptionalField<TemplateText> OSCILLATING =
            CommonKeys.template("oscillating", "Whether it turns from side to side.", "{{ true }}");
    private static final OptionalField<Script> SET_OSCILLATING = CommonKeys.script(
            "set_oscillating", "What has it turn from side to side, or not, by the variable 'oscillating'.");
    private static final OptionalField<TemplateText> DIRECTION =
            CommonKeys.template("direction", "Which way it blows, forward or reverse.", "{{ 'forward' }}");
    private static final OptionalField<Script> SET_DIRECTION =
            CommonKeys.script("set_direction", "What has it blow in the variable 'direction'.");

    static final Kind KIND = Kind.of(
            "fan",
            "Template Fan",
            TemplateFan::new,
            CommonKeys.STATE,
            TURN_ON,
            TURN_OFF,
            PERCENTAGE,
            SET_PERCENTAGE,
            PRESET_MODE,
            SET_PRESET_MODE,
            PRESET_MODES,
            SPEED_COUNT,
            OSCILLATING,
            SET_OSCILLATING,
            DIRECTION,
            SET_DIRECTION,
            CommonKeys.OPTIMISTIC)
            .ruled(keys -> keys.together(TURN_ON.key(), TURN_OFF.key()).atLeastOne(TURN_ON.key()))
            .formerly(Legacy.under("fans")
                    .named("value_template", CommonKeys.STATE)
                    .named("percentage_template", PERCENTAGE)
                    .named("preset_mode_template", PRESET_MODE)
                    .named("oscillating_template", OSCILLATING)
                    .named("direction_template", DIRECTION)
                    .keeping(
                            TURN_ON,
                            TURN_OFF,
                            SET_PERCENTAGE,
                            SET_PRESET_MODE,
                            PRESET_MODES,
                            SPEED_COUNT,
                            SET_OSCILLATING,
                            SET_DIRECTION));

    private final EntityTemplates templates;
    private final Options options;
    private @Nullable Boolean on;
    private @Nullable Integer percentage;
    private @Nullable String presetMode;
    private @Nullable Boolean oscillating;
    private @Nullable FanDirection direction;

    private TemplateFan(Setting setting) {
        options = setting.options();
        templates = EntityTemplates.of(this, setting);
        templates.assumeWithout(List.of(CommonKeys.STATE));
        templates.state(CommonKeys.STATE, given -> on = templates.bool(CommonKeys.STATE.key(), given));
        templates.detail(PERCENTAGE, given -> {
            Double share = templates.number(PERCENTAGE.key(), given, 0, FASTEST);
            percentage = share == null ? null : (Integer) share.intValue();
        });
        templates.detail(
                PRESET_MODE,
                given -> presetMode = templates.option(PRESET_MODE.key(), given, options.get(PRESET_MODES)));
        templates.detail(OSCILLATING, given -> oscillating = templates.bool(OSCILLATING.key(), given));
        templates.detail(DIRECTION, given -> direction = direction(templates.word(DIRECTION.key(), given, DIRECTIONS)));
    }

    private static @Nullable FanDirection direction(@Nullable String word) {
        return word == null ? null : FanDirection.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public void restore(LastState last) {
        DataMap shown = last.state().attributes();
        on = last.state().value().equals(States.ON);
        percentage = shown.get("percentage") instanceof Number kept ? (Integer) kept.intValue() : null;
        presetMode = shown.text("preset_mode");
        oscillating = shown.get("oscillating") instanceof Boolean kept ? kept : null;
        direction = direction(Results.word(shown.get("direction"), DIRECTIONS));
    }

    // ---- what it shows ----

    @Override
    public @Nullable Boolean isOn() {
        return on;
    }

    @Override
    public @Nullable Integer percentage() {
        return percentage;
    }

    @Override
    public int speedCount() {
        return options.get(SPEED_COUNT);
    }

    @Override
    public @Nullable String presetMode() {
        return presetMode;
    }

    @Override
    public List<String> presetModes() {
        return options.get(PRESET_MODES);
    }

    @Override
    public @Nullable FanDirection direction() {
        return direction;
    }

    @Override
    public @Nullable Boolean oscillating() {
        return oscillating;
    }

    @Override
    public Long supportedFeatures() {
        return FanFeatures.TURN_ON | FanFeatures.TURN_OFF
                | (templates.can(SET_PERCENTAGE) ? FanFeatures.SET_SPEED : 0)
                | (templates.can(SET_PRESET_MODE) ? FanFeatures.PRESET_MODE : 0)
                | (templates.can(SET_OSCILLATING) ? FanFeatures.OSCILLATE : 0)
                | (templates.can(SET_DIRECTION) ? FanFeatures.DIRECTION : 0);
    }

    // ---- what it does ----

    @Override
    public CompletionStage<?> turnOn(FanTurnOn wish) {
        Integer wantedPercentage = wish.percentage();
        String wantedMode = wish.presetMode();
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("percentage", wantedPercentage == null ? null : (Long) wantedPercentage.longValue());
        variables.put("preset_mode", wantedMode);
        CompletionStage<?> running = templates.run(TURN_ON, variables, () -> on = true);
        if (wantedMode != null) {
            running = running.thenCompose(done -> setPresetMode(wantedMode));
        }
        return wantedPercentage == null ? running : running.thenCompose(done -> setPercentage(wantedPercentage));
    }

    @Override
    public CompletionStage<?> turnOff() {
        return templates.run(TURN_OFF, Map.of(), () -> on = false);
    }

    @Override
    public CompletionStage<?> setPercentage(int wanted) {
        return detail(SET_PERCENTAGE, "percentage", (long) wanted, PERCENTAGE, () -> {
            percentage = wanted;
            if (templates.optimistic()) {
                on = wanted != 0;
            }
        });
    }

    @Override
    public CompletionStage<?> setPresetMode(String wanted) {
        return detail(SET_PRESET_MODE, "preset_mode", wanted, PRESET_MODE, () -> {
            presetMode = wanted;
            if (templates.optimistic()) {
                on = true;
            }
        });
    }

    @Override
    public CompletionStage<?> oscillate(boolean wanted) {
        return detail(SET_OSCILLATING, "oscillating", wanted, OSCILLATING, () -> oscillating = wanted);
    }

    @Override
    public CompletionStage<?> setDirection(FanDirection wanted) {
        return detail(
                SET_DIRECTION,
                "direction",
                wanted.name().toLowerCase(Locale.ROOT),
                DIRECTION,
                () -> direction = wanted);
    }

    // What no template tells, it takes on.
    private CompletionStage<?> detail(
            OptionalField<Script> script,
            String variable,
            Object value,
            OptionalField<TemplateText> template,
            Runnable assumption) {
        return templates.run(script, Map.of(variable, value)).thenApply(done -> {
            templates.assume(templates.optimistic() || !options.has(template), assumption);
            return null;
        });
    }
}
