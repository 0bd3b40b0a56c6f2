package dev.hearth.manual;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.domain.alarmcontrolpanel.AlarmState;
import dev.hearth.api.domain.alarmcontrolpanel.ArmMode;
import dev.hearth.api.domain.alarmcontrolpanel.ManualAlarmOptions;
import dev.hearth.api.entity.EntityAdder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The section {@code alarm_control_panel: - platform: manual}, which makes one alarm. */
final class ManualAlarms implements Platform<Section> {
    private static final Field<String> NAME =
            Field.optional("name", Schemas.string()).doc("The name for people.").orElse("HA Alarm");
    private static final OptionalField<String> UNIQUE_ID = Field.optional("unique_id", Schemas.string())
            .doc("Tells the alarm apart for ever, whatever its name.");
    private static final OptionalField<String> CODE = Field.optional("code", Schemas.string())
            .doc("The code that arms and disarms.")
            .secret();
    private static final OptionalField<TemplateText> CODE_TEMPLATE = Field.optional(
            "code_template", Schemas.templateWith("from_state", "to_state"))
            .doc("A template that gives the code, out of the state before, `from_state`, and the one wanted, `to_state`.")
            .secret();
    private static final Field<Boolean> CODE_ARM_REQUIRED = Field.optional("code_arm_required", Schemas.bool())
            .doc("Whether arming needs the code too.")
            .orElse(true);
    private static final Field<Boolean> DISARM_AFTER_TRIGGER = Field.optional(
            "disarm_after_trigger", Schemas.bool())
            .doc("Whether the alarm is disarmed when it has sounded, rather than armed as before.")
            .orElse(false);
    private static final Field<List<ArmMode>> ARMING_STATES = Field.optional(
            "arming_states", Schemas.ensureList(Schemas.choice(modes())))
            .doc("The ways in which the alarm can be armed.")
            .orElse(List.of(ArmMode.values()));

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final OptionalField<Duration> ARMING_TIME = time("arming_time")
            .doc("How long arming takes.");
    private static final OptionalField<Duration> DELAY_TIME = time("delay_time")
            .doc("How long there is to disarm an alarm before it sounds.");
    private static final OptionalField<Duration> TRIGGER_TIME = time("trigger_time")
            .doc("How long the alarm sounds. With 0 it does not.");

    private static final Schema<Section> ARMED_TIMES = Schemas.map(ARMING_TIME, DELAY_TIME, TRIGGER_TIME);
    private static final Map<AlarmState, Field<Section>> STATES = states();

    private static Map<String, ArmMode> modes() {
        Map<String, ArmMode> modes = new LinkedHashMap<>();
        for (ArmMode mode : ArmMode.values()) {
            modes.put(mode.armed().word(), mode);
        }
        return modes;
    }

    private static OptionalField<Duration> time(String key) {
        return Field.optional(key, Schemas.positiveTimePeriod()).example("00:01:00");
    }

    private static Map<AlarmState, Field<Section>> states() {
        Map<AlarmState, Field<Section>> states = new EnumMap<>(AlarmState.class);
        for (ArmMode mode : ArmMode.values()) {
            states.put(mode.armed(), timesOf(mode.armed(), ARMED_TIMES));
        }
        states.put(AlarmState.DISARMED, timesOf(AlarmState.DISARMED, Schemas.map(DELAY_TIME, TRIGGER_TIME)));
        states.put(AlarmState.TRIGGERED, timesOf(AlarmState.TRIGGERED, Schemas.map()));
        return states;
    }

    private static Field<Section> timesOf(AlarmState state, Schema<Section> times) {
        return Field.optional(state.word(), times)
                .doc("Other times while the alarm is " + state.word().replace('_', ' ') + ".")
                .orElse(times.parse(Map.of()));
    }

    @Override
    public String domain() {
        return "alarm_control_panel";
    }

    @Override
    public Schema<Section> schema() {
        List<FieldSpec<?>> fields = new ArrayList<>(List.of(
                NAME,
                UNIQUE_ID,
                CODE,
                CODE_TEMPLATE,
                CODE_ARM_REQUIRED,
                ARMING_TIME,
                DELAY_TIME,
                TRIGGER_TIME,
                DISARM_AFTER_TRIGGER,
                ARMING_STATES));
        fields.addAll(STATES.values());
        return Schemas.map(fields.toArray(FieldSpec<?>[]::new)).atMostOne(CODE.key(), CODE_TEMPLATE.key());
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section config, EntityAdder entities) {
        return entities.add(new ConfiguredAlarm(config.get(NAME), config.find(UNIQUE_ID),
                dynamic(config.find(CODE_TEMPLATE)), options(config)));
    }

    private static ManualAlarmOptions options(Section config) {
        return new ManualAlarmOptions(
                code(config),
                config.get(CODE_ARM_REQUIRED),
                config.get(DISARM_AFTER_TRIGGER),
                Set.copyOf(config.get(ARMING_STATES)),
                times(config, DELAY_TIME, MINUTE),
                times(config, TRIGGER_TIME, MINUTE.multipliedBy(2)),
                times(config, ARMING_TIME, MINUTE));
    }

    private static @Nullable TemplateText dynamic(@Nullable TemplateText template) {
        return template == null || !template.dynamic() ? null : template;
    }

    private static @Nullable String code(Section config) {
        TemplateText template = config.find(CODE_TEMPLATE);
        String code = template == null ? config.find(CODE) : template.dynamic() ? null : template.source();
        return code == null || code.isEmpty() ? null : code;
    }

    /** The time in each state: what is written for the state, else for all, else the usual one. */
    private static Map<AlarmState, Duration> times(
            Section config, OptionalField<Duration> field, Duration usual) {
        Duration common = Objects.requireNonNullElse(config.find(field), usual);
        Map<AlarmState, Duration> times = new EnumMap<>(AlarmState.class);
        STATES.forEach((state, section) -> times.put(state, written(config.get(section), field, common)));
        return times;
    }

    private static Duration written(Section times, OptionalField<Duration> field, Duration common) {
        Object own = times.values().get(field.key());
        return own instanceof Duration time ? time : common;
    }
}
