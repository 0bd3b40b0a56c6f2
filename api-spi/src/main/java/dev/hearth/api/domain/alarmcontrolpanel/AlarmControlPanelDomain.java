package dev.hearth.api.domain.alarmcontrolpanel;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.GroupStates;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import java.util.List;
import java.util.Set;

/** The entity domain {@code alarm_control_panel}. */
public final class AlarmControlPanelDomain {
    private static final String NAME = "alarm_control_panel";
    private static final OptionalField<String> CODE = Field.optional("code", Schemas.string())
            .doc("The code that the panel asks for.")
            .example("1234")
            .form(FieldForm.titled("Code"))
            .secret();
    private static final MapSchema WITH_CODE = Schemas.map(CODE);

    /** The domain with its services that arm, disarm and trigger. */
    public static final EntityDomain<AlarmControlPanelEntity> DOMAIN =
            EntityDomain.of(NAME, "Alarm control panel", AlarmControlPanelEntity.class)
                    .serving(List.of(
                            EntityService.<AlarmControlPanelEntity, Section>of(
                                    "alarm_disarm",
                                    WITH_CODE,
                                    (panel, data) -> panel.alarmDisarm(panel.codeOrDefault(data.find(CODE))))
                                    .described("Disarm", "Disarms an alarm."),
                            arming("alarm_arm_home", ArmMode.HOME)
                                    .described("Arm home", "Arms an alarm while people are at home."),
                            arming("alarm_arm_away", ArmMode.AWAY)
                                    .described("Arm away", "Arms an alarm while everybody is away."),
                            arming("alarm_arm_night", ArmMode.NIGHT)
                                    .described("Arm night", "Arms an alarm for the night."),
                            arming("alarm_arm_vacation", ArmMode.VACATION)
                                    .described("Arm vacation", "Arms an alarm for a long absence."),
                            arming("alarm_arm_custom_bypass", ArmMode.CUSTOM_BYPASS)
                                    .described(
                                            "Arm with custom bypass", "Arms an alarm with some sensors left out."),
                            EntityService.<AlarmControlPanelEntity, Section>of(
                                    "alarm_trigger",
                                    WITH_CODE,
                                    (panel, data) -> panel.alarmTrigger(data.find(CODE)))
                                    .needing(AlarmControlPanelFeatures.TRIGGER)
                                    .described("Trigger", "Sets off an alarm.")))
                    .reproducedBy((wanted, present, options) -> reproduce(wanted, present))
                    .grouped(new GroupStates(
                            Set.of(
                                    "armed_away",
                                    "armed_custom_bypass",
                                    "armed_home",
                                    "armed_night",
                                    "armed_vacation",
                                    "triggered"),
                            "on",
                            "off"));

    private AlarmControlPanelDomain() {}

    private static EntityService<AlarmControlPanelEntity, Section> arming(String name, ArmMode mode) {
        return EntityService.<AlarmControlPanelEntity, Section>of(
                name, WITH_CODE, (panel, data) -> panel.alarmArm(mode, panel.codeToArm(data.find(CODE))))
                .needing(mode.feature());
    }

    private static List<ServiceRequest> reproduce(State wanted, State present) {
        String service = switch (wanted.value()) {
            case "armed_away" -> "alarm_arm_away";
            case "armed_custom_bypass" -> "alarm_arm_custom_bypass";
            case "armed_home" -> "alarm_arm_home";
            case "armed_night" -> "alarm_arm_night";
            case "armed_vacation" -> "alarm_arm_vacation";
            case "disarmed" -> "alarm_disarm";
            case "triggered" -> "alarm_trigger";
            default -> null;
        };
        return service == null || present.value().equals(wanted.value())
                ? List.of()
                : List.of(ServiceRequest.of(NAME, service, DataMap.of("entity_id", wanted.entityId())));
    }
}
