package dev.hearth.templateentities.domain;

import dev.hearth.api.Stages;
import dev.hearth.api.automation.Script;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.domain.vacuum.VacuumActivity;
import dev.hearth.api.domain.vacuum.VacuumEntity;
import dev.hearth.api.domain.vacuum.VacuumFeatures;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.service.ServiceException;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Legacy;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A vacuum cleaner made of templates and scripts. Home Assistant: {@code template.vacuum}. */
final class TemplateVacuum extends VacuumEntity implements TemplateEntity {
    private static final int FULL = 100;
    private static final List<String> STATES =
            Arrays.stream(VacuumActivity.values()).map(VacuumActivity::word).toList();

    private static final OptionalField<Script> START = CommonKeys.script("start", "What starts it.");
    private static final OptionalField<Script> PAUSE = CommonKeys.script("pause", "What pauses it.");
    private static final OptionalField<Script> STOP = CommonKeys.script("stop", "What stops it.");
    private static final OptionalField<Script> RETURN_TO_BASE =
            CommonKeys.script("return_to_base", "What sends it to its dock.");
    private static final OptionalField<Script> CLEAN_SPOT =
            CommonKeys.script("clean_spot", "What has it clean the spot it stands on.");
    private static final OptionalField<Script> LOCATE = CommonKeys.script("locate", "What has it make itself heard.");
    private static final OptionalField<Script> SET_FAN_SPEED =
            CommonKeys.script("set_fan_speed", "What has it clean at the variable 'fan_speed'.");
    private static final OptionalField<TemplateText> FAN_SPEED =
            CommonKeys.template("fan_speed", "How strongly it cleans.", "{{ 'high' }}");
    private static final Field<List<String>> FAN_SPEEDS = Field.optional(
            "fan_speeds", Schemas.ensureList(Schemas.string()))
            .orElse(List.of())
            .doc("How strongly it can clean.")
            .example(List.of("low", "high"));
    private static final OptionalField<TemplateText> BATTERY_LEVEL =
            CommonKeys.template("battery_level", "The charge of its battery in per cent.", "{{ 80 }}");

    static final Kind KIND = Kind.of(
            "vacuum",
            "Template Vacuum",
            TemplateVacuum::new,
            CommonKeys.STATE,
            START,
            PAUSE,
            STOP,
            RETURN_TO_BASE,
            CLEAN_SPOT,
            LOCATE,
            SET_FAN_SPEED,
            FAN_SPEED,
            FAN_SPEEDS,
            BATTERY_LEVEL,
            CommonKeys.OPTIMISTIC)
            .ruled(keys -> keys.atLeastOne(START.key()))
            .formerly(Legacy.under("vacuums")
                    .named("value_template", CommonKeys.STATE)
                    .named("fan_speed_template", FAN_SPEED)
                    .named("battery_level_template", BATTERY_LEVEL)
                    .keeping(
                            START,
                            PAUSE,
                            STOP,
                            RETURN_TO_BASE,
                            CLEAN_SPOT,
                            LOCATE,
                            SET_FAN_SPEED,
                            FAN_SPEEDS));

    private final EntityTemplates templates;
    private final Options options;
    private @Nullable VacuumActivity activity;
    private @Nullable String fanSpeed;
    private @Nullable Integer batteryLevel;

    private TemplateVacuum(Setting setting) {
        options = setting.options();
        templates = EntityTemplates.of(this, setting);
        templates.assumeWithout(List.of(CommonKeys.STATE));
        templates.state(
                CommonKeys.STATE, given -> activity = activity(templates.word(CommonKeys.STATE.key(), given, STATES)));
        templates.detail(
                FAN_SPEED, given -> fanSpeed = templates.option(FAN_SPEED.key(), given, options.get(FAN_SPEEDS)));
        templates.detail(BATTERY_LEVEL, given -> {
            Double level = templates.number(BATTERY_LEVEL.key(), given, 0, FULL);
            batteryLevel = level == null ? null : (Integer) level.intValue();
        });
    }

    private static @Nullable VacuumActivity activity(@Nullable String word) {
        return word == null ? null : VacuumActivity.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public void restore(LastState last) {
        activity = activity(Results.word(last.state().value(), STATES));
    }

    // ---- what it shows ----

    @Override
    public @Nullable VacuumActivity activity() {
        return activity;
    }

    @Override
    public @Nullable String fanSpeed() {
        return fanSpeed;
    }

    @Override
    public List<String> fanSpeedList() {
        return options.get(FAN_SPEEDS);
    }

    @Override
    public @Nullable Integer batteryLevel() {
        return batteryLevel;
    }

    @Override
    public Long supportedFeatures() {
        return VacuumFeatures.START | VacuumFeatures.STATE
                | feature(PAUSE, VacuumFeatures.PAUSE)
                | feature(STOP, VacuumFeatures.STOP)
                | feature(RETURN_TO_BASE, VacuumFeatures.RETURN_HOME)
                | feature(CLEAN_SPOT, VacuumFeatures.CLEAN_SPOT)
                | feature(LOCATE, VacuumFeatures.LOCATE)
                | feature(SET_FAN_SPEED, VacuumFeatures.FAN_SPEED)
                | (options.has(BATTERY_LEVEL) ? VacuumFeatures.BATTERY : 0);
    }

    private long feature(OptionalField<Script> script, long feature) {
        return templates.can(script) ? feature : 0;
    }

    // ---- what it does ----

    @Override
    public CompletionStage<?> start() {
        return move(START, VacuumActivity.CLEANING);
    }

    @Override
    public CompletionStage<?> pause() {
        return move(PAUSE, VacuumActivity.PAUSED);
    }

    @Override
    public CompletionStage<?> stop() {
        return move(STOP, VacuumActivity.IDLE);
    }

    @Override
    public CompletionStage<?> returnToBase() {
        return move(RETURN_TO_BASE, VacuumActivity.RETURNING);
    }

    @Override
    public CompletionStage<?> cleanSpot() {
        return move(CLEAN_SPOT, VacuumActivity.CLEANING);
    }

    private CompletionStage<?> move(OptionalField<Script> script, VacuumActivity then) {
        templates.assume(() -> activity = then);
        return templates.run(script, Map.of());
    }

    @Override
    public CompletionStage<?> locate() {
        return templates.run(LOCATE, Map.of());
    }

    @Override
    public CompletionStage<?> setFanSpeed(String wanted) {
        if (!options.get(FAN_SPEEDS).contains(wanted)) {
            return Stages.failed(new ServiceException(
                    ServiceException.INVALID,
                    "'" + wanted + "' is no fan speed of " + entityId() + "; it has "
                            + String.join(", ", options.get(FAN_SPEEDS))));
        }
        return templates.run(SET_FAN_SPEED, Map.of("fan_speed", wanted)).thenApply(done -> {
            templates.assume(!options.has(FAN_SPEED), () -> fanSpeed = wanted);
            return null;
        });
    }
}
