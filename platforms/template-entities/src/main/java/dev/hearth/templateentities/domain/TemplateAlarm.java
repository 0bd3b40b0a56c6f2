package dev.hearth.templateentities.domain;

import dev.hearth.api.automation.Script;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.domain.alarmcontrolpanel.AlarmControlPanelEntity;
import dev.hearth.api.domain.alarmcontrolpanel.AlarmControlPanelFeatures;
import dev.hearth.api.domain.alarmcontrolpanel.AlarmState;
import dev.hearth.api.domain.alarmcontrolpanel.ArmMode;
import dev.hearth.api.domain.alarmcontrolpanel.CodeFormat;
import dev.hearth.api.entity.LastState;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Legacy;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An alarm control panel made of a template and scripts. Home Assistant: {@code template.alarm_control_panel}. */
final class TemplateAlarm extends AlarmControlPanelEntity implements TemplateEntity {
    private static final List<String> STATES =
            Arrays.stream(AlarmState.values()).map(AlarmState::word).toList();
    private static final String NO_CODE = "no_code";

    private static final OptionalField<Script> ARM_AWAY = arming("arm_away");
    private static final OptionalField<Script> ARM_HOME = arming("arm_home");
    private static final OptionalField<Script> ARM_NIGHT = arming("arm_night");
    private static final OptionalField<Script> ARM_VACATION = arming("arm_vacation");
    private static final OptionalField<Script> ARM_CUSTOM_BYPASS = arming("arm_custom_bypass");
    private static final OptionalField<Script> DISARM =
            CommonKeys.script("disarm", "What disarms it; knows 'code'.");
    private static final OptionalField<Script> TRIGGER =
            CommonKeys.script("trigger", "What sets it off; knows 'code'.");
    private static final Field<Boolean> CODE_ARM_REQUIRED = Field.optional("code_arm_required", Schemas.bool())
            .orElse(true)
            .doc("Whether it is armed with a code only.");
    private static final Field<String> CODE_FORMAT = Field.optional(
            "code_format", Schemas.enumOf("number", "text", NO_CODE))
            .orElse("number")
            .doc("What its codes are made of.")
            .example("text");

    static final Kind KIND = Kind.of(
            "alarm_control_panel",
            "Template Alarm Control Panel",
            TemplateAlarm::new,
            CommonKeys.STATE,
            ARM_AWAY,
            ARM_HOME,
            ARM_NIGHT,
            ARM_VACATION,
            ARM_CUSTOM_BYPASS,
            DISARM,
            TRIGGER,
            CODE_ARM_REQUIRED,
            CODE_FORMAT,
            CommonKeys.OPTIMISTIC)
            .formerly(Legacy.under("panels")
                    .named("value_template", CommonKeys.STATE)
                    .keeping(
                            CommonKeys.NAME,
                            ARM_AWAY,
                            ARM_HOME,
                            ARM_NIGHT,
                            ARM_VACATION,
                            ARM_CUSTOM_BYPASS,
                            DISARM,
                            TRIGGER,
                            CODE_ARM_REQUIRED,
                            CODE_FORMAT));

    private final EntityTemplates templates;
    private final Options options;
    private @Nullable AlarmState shown;

    private TemplateAlarm(Setting setting) {
        options = setting.options();
        templates = EntityTemplates.of(this, setting);
        templates.assumeWithout(List.of(CommonKeys.STATE));
        templates.state(
                CommonKeys.STATE,
                given -> shown = AlarmState.of(templates.word(CommonKeys.STATE.key(), given, STATES)));
    }

    private static OptionalField<Script> arming(String key) {
        return CommonKeys.script(key, "What arms it that way; knows 'code'.");
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public void restore(LastState last) {
        shown = AlarmState.of(last.state().value());
    }

    @Override
    public @Nullable AlarmState alarmState() {
        return shown;
    }

    @Override
    public @Nullable CodeFormat codeFormat() {
        return switch (options.get(CODE_FORMAT)) {
            case NO_CODE -> null;
            case "text" -> CodeFormat.TEXT;
            default -> CodeFormat.NUMBER;
        };
    }

    @Override
    public boolean codeArmRequired() {
        return options.get(CODE_ARM_REQUIRED);
    }

    @Override
    public Long supportedFeatures() {
        long features = templates.can(TRIGGER) ? AlarmControlPanelFeatures.TRIGGER : 0;
        for (ArmMode mode : ArmMode.values()) {
            features |= templates.can(script(mode)) ? mode.feature() : 0;
        }
        return features;
    }

    private static OptionalField<Script> script(ArmMode mode) {
        return switch (mode) {
            case HOME -> ARM_HOME;
            case AWAY -> ARM_AWAY;
            case NIGHT -> ARM_NIGHT;
            case VACATION -> ARM_VACATION;
            case CUSTOM_BYPASS -> ARM_CUSTOM_BYPASS;
        };
    }

    @Override
    public CompletionStage<?> alarmArm(ArmMode mode, @Nullable String code) {
        return run(script(mode), code, mode.armed());
    }

    @Override
    public CompletionStage<?> alarmDisarm(@Nullable String code) {
        return run(DISARM, code, AlarmState.DISARMED);
    }

    @Override
    public CompletionStage<?> alarmTrigger(@Nullable String code) {
        return run(TRIGGER, code, AlarmState.TRIGGERED);
    }

    private CompletionStage<?> run(OptionalField<Script> script, @Nullable String code, AlarmState then) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("code", code);
        return templates.run(script, variables, () -> shown = then);
    }
}
