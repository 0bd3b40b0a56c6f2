package dev.hearth.api.domain.vacuum;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Values;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.GroupStates;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entity domain {@code vacuum}. */
public final class VacuumDomain {
    private static final String NAME = "vacuum";
    private static final Field<String> FAN_SPEED = Field.required("fan_speed", Schemas.string())
            .doc("How strongly it shall clean, one of the vacuum's own words.")
            .example("low")
            .form(FieldForm.titled("Fan speed"));
    private static final Field<String> COMMAND = Field.required("command", Schemas.string())
            .doc("The command, in the words of the vacuum's maker.")
            .example("set_dnd_timer")
            .form(FieldForm.titled("Command"));
    private static final OptionalField<Object> PARAMS = Field.optional("params", params())
            .doc("What the command needs to know, a map or a list.")
            .example("{ \"key\": \"value\" }")
            .form(FieldForm.of("Parameters", Selector.object()));

    /** The domain with its services, those for the older kind of robot included. */
    public static final EntityDomain<VacuumEntity> DOMAIN = EntityDomain.of(NAME, "Vacuum", VacuumEntity.class)
            .every(Duration.ofSeconds(20))
            .serving(services())
            .reproducedBy((wanted, present, options) -> reproduce(wanted, present))
            .grouped(new GroupStates(Set.of("on", "cleaning", "returning", "error"), "on", "off"));

    private VacuumDomain() {}

    private static Schema<Object> params() {
        return Schemas.any().converted((node, at, problems) -> switch (node) {
            case MapNode map -> Values.of(map.toPlain());
            case ListNode list -> Values.of(list.toPlain());
            case ScalarNode single -> Values.of(Collections.singletonList(single.toPlain()));
        });
    }

    private static List<EntityService<VacuumEntity, ?>> services() {
        return List.of(
                plain("turn_on", VacuumEntity::turnOn)
                        .needing(VacuumFeatures.TURN_ON)
                        .described("Turn on", "Turns a vacuum of the older kind on, so that it cleans."),
                plain("turn_off", VacuumEntity::turnOff)
                        .needing(VacuumFeatures.TURN_OFF)
                        .described("Turn off", "Turns a vacuum of the older kind off, so that it returns."),
                plain("toggle", VacuumEntity::toggle)
                        .needing(VacuumFeatures.TURN_ON | VacuumFeatures.TURN_OFF)
                        .described("Toggle", "Turns a vacuum of the older kind off if it is on, else on."),
                plain("start_pause", VacuumEntity::startPause)
                        .needing(VacuumFeatures.PAUSE)
                        .described("Start/pause", "Pauses a vacuum of the older kind, or lets it go on."),
                plain("start", VacuumEntity::start)
                        .needing(VacuumFeatures.START)
                        .described("Start", "Starts or goes on cleaning."),
                plain("pause", VacuumEntity::pause)
                        .needing(VacuumFeatures.PAUSE)
                        .described("Pause", "Pauses a vacuum."),
                plain("return_to_base", VacuumEntity::returnToBase)
                        .needing(VacuumFeatures.RETURN_HOME)
                        .described("Return to dock", "Sends a vacuum back to its dock."),
                plain("clean_spot", VacuumEntity::cleanSpot)
                        .needing(VacuumFeatures.CLEAN_SPOT)
                        .described("Clean spot", "Cleans the spot where a vacuum stands."),
                plain("locate", VacuumEntity::locate)
                        .needing(VacuumFeatures.LOCATE)
                        .described("Locate", "Lets a vacuum make itself heard."),
                plain("stop", VacuumEntity::stop)
                        .needing(VacuumFeatures.STOP)
                        .described("Stop", "Stops a vacuum where it is."),
                EntityService.<VacuumEntity, Section>of(
                        "set_fan_speed",
                        Schemas.map(FAN_SPEED),
                        (vacuum, data) -> vacuum.setFanSpeed(data.get(FAN_SPEED)))
                        .needing(VacuumFeatures.FAN_SPEED)
                        .described("Set fan speed", "Sets how strongly a vacuum cleans."),
                EntityService.<VacuumEntity, Section>of(
                        "send_command",
                        Schemas.map(COMMAND, PARAMS),
                        (vacuum, data) -> vacuum.sendCommand(data.get(COMMAND), data.find(PARAMS)))
                        .needing(VacuumFeatures.SEND_COMMAND)
                        .described("Send command", "Sends a vacuum a command of its maker."));
    }

    private static EntityService<VacuumEntity, Section> plain(
            String name, Function<VacuumEntity, CompletionStage<?>> action) {
        return EntityService.of(name, Schemas.map(), (vacuum, data) -> action.apply(vacuum));
    }

    private static List<ServiceRequest> reproduce(State wanted, State present) {
        String service = serviceFor(wanted.value());
        if (service == null) {
            return List.of();
        }
        DataMap vacuum = DataMap.of("entity_id", wanted.entityId());
        List<ServiceRequest> requests = new ArrayList<>();
        if (!present.value().equals(wanted.value())) {
            requests.add(ServiceRequest.of(NAME, service, vacuum));
        }
        Object fanSpeed = wanted.attributes().get("fan_speed");
        if (fanSpeed != null && !fanSpeed.equals(present.attributes().get("fan_speed"))) {
            requests.add(ServiceRequest.of(NAME, "set_fan_speed", vacuum.with("fan_speed", fanSpeed)));
        }
        return requests;
    }

    private static @Nullable String serviceFor(String state) {
        return switch (state) {
            case "on" -> "turn_on";
            case "off" -> "turn_off";
            case "cleaning" -> "start";
            case "docked", "returning" -> "return_to_base";
            case "idle" -> "stop";
            case "paused" -> "pause";
            default -> null;
        };
    }
}
