package dev.hearth.api.domain.remote;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.GroupStates;
import dev.hearth.api.entity.Reproduction;
import java.util.List;
import java.util.Objects;

/** The entity domain {@code remote}. */
public final class RemoteDomain {
    private static final String SECONDS = "seconds";

    private static final OptionalField<String> ACTIVITY = Field.optional("activity", Schemas.string())
            .doc("The activity that begins or ends with it.")
            .example("BedroomTV")
            .form(FieldForm.titled("Activity").forFeatures(RemoteFeatures.ACTIVITY));
    private static final MapSchema WITH_ACTIVITY = Schemas.map(ACTIVITY);

    private static final OptionalField<String> DEVICE = Field.optional("device", Schemas.string())
            .doc("Which device it is about, as the remote calls it.")
            .form(FieldForm.titled("Device"));
    private static final OptionalField<String> SEND_DEVICE = DEVICE.example("32756745");
    private static final OptionalField<String> LEARN_DEVICE = DEVICE.example("television");
    private static final FieldForm COMMAND_FORM = FieldForm.of("Command", Selector.object());
    private static final Field<List<String>> SEND = Field.required("command", Schemas.ensureList(Schemas.string()))
            .doc("The command to send, or a list of them.")
            .example("Play")
            .form(COMMAND_FORM);
    private static final OptionalField<List<String>> LEARN = Field.optional(
            "command", Schemas.ensureList(Schemas.string()))
            .doc("What the command to learn shall be called, or a list of names.")
            .example("Turn on")
            .form(COMMAND_FORM);
    private static final Field<List<String>> DELETE = Field.required("command", Schemas.ensureList(Schemas.string()))
            .doc("The command to forget, or a list of them.")
            .example("Mute")
            .form(COMMAND_FORM);
    private static final Field<Integer> NUM_REPEATS = Field.optional("num_repeats", Schemas.positiveInt())
            .doc("How often the commands are sent.")
            .form(FieldForm.of("Repeats", Selector.number(0, 255)))
            .orElse(1);
    private static final OptionalField<Double> DELAY_SECS = Field.optional("delay_secs", Schemas.number())
            .doc("How many seconds pass between repeats.")
            .form(FieldForm.of("Delay seconds", seconds(0.1)));
    private static final Field<Double> HOLD_SECS = Field.optional("hold_secs", Schemas.number())
            .doc("How many seconds each command is held.")
            .form(FieldForm.of("Hold seconds", seconds(0.1)))
            .orElse(0.0);
    private static final OptionalField<String> COMMAND_TYPE = Field.optional("command_type", Schemas.string())
            .doc("What kind of command it is.")
            .form(FieldForm.of("Command type", Selector.select(List.of("ir", "rf"))));
    private static final OptionalField<Boolean> ALTERNATIVE = Field.optional("alternative", Schemas.bool())
            .doc("Whether the command has two codes that alternate.")
            .form(FieldForm.titled("Alternative"));
    private static final OptionalField<Integer> TIMEOUT = Field.optional("timeout", Schemas.positiveInt())
            .doc("How many seconds to wait for the command.")
            .form(FieldForm.of("Timeout", seconds(5)));

    private static final MapSchema SEND_COMMAND =
            Schemas.map(SEND_DEVICE, SEND, NUM_REPEATS, DELAY_SECS, HOLD_SECS);
    private static final MapSchema LEARN_COMMAND =
            Schemas.map(LEARN_DEVICE, LEARN, COMMAND_TYPE, ALTERNATIVE, TIMEOUT);
    private static final MapSchema DELETE_COMMAND = Schemas.map(LEARN_DEVICE, DELETE);

    /** The domain with its services. */
    public static final EntityDomain<RemoteEntity> DOMAIN = EntityDomain.of("remote", "Remote", RemoteEntity.class)
            .reproducedBy(Reproduction.ON_OFF)
            .grouped(GroupStates.ON_OFF)
            .serving(services());

    private RemoteDomain() {}

    private static Selector seconds(Number step) {
        return Selector.number(0, 60).with("step", step).with("unit_of_measurement", SECONDS);
    }

    private static List<EntityService<RemoteEntity, ?>> services() {
        return List.of(
                EntityService.<RemoteEntity, Section>of(
                        "turn_on", WITH_ACTIVITY, (remote, data) -> remote.turnOn(data.find(ACTIVITY)))
                        .described("Turn on", "Turns a remote on, or begins an activity."),
                EntityService.<RemoteEntity, Section>of(
                        "turn_off", WITH_ACTIVITY, (remote, data) -> remote.turnOff(data.find(ACTIVITY)))
                        .described("Turn off", "Turns a remote off, or ends an activity."),
                EntityService.<RemoteEntity, Section>of(
                        "toggle", WITH_ACTIVITY, (remote, data) -> remote.toggle(data.find(ACTIVITY)))
                        .described("Toggle", "Turns a remote off if it is on, else on."),
                EntityService.<RemoteEntity, Section>of(
                        "send_command", SEND_COMMAND, (remote, data) -> remote.sendCommand(sending(data)))
                        .described("Send command", "Sends commands to a device."),
                EntityService.<RemoteEntity, Section>of(
                        "learn_command", LEARN_COMMAND, (remote, data) -> remote.learnCommand(learning(data)))
                        .described("Learn command", "Learns commands from the remote that belongs to a device."),
                EntityService.<RemoteEntity, Section>of(
                        "delete_command",
                        DELETE_COMMAND,
                        (remote, data) -> remote.deleteCommand(
                                new RemoteCommand.Delete(data.get(DELETE), data.find(LEARN_DEVICE))))
                        .described("Delete command", "Forgets commands that were learnt."));
    }

    private static RemoteCommand.Send sending(Section data) {
        return new RemoteCommand.Send(
                data.get(SEND),
                data.find(SEND_DEVICE),
                data.get(NUM_REPEATS),
                data.find(DELAY_SECS),
                data.get(HOLD_SECS));
    }

    private static RemoteCommand.Learn learning(Section data) {
        return new RemoteCommand.Learn(
                Objects.requireNonNullElse(data.find(LEARN), List.of()),
                data.find(LEARN_DEVICE),
                data.find(COMMAND_TYPE),
                data.find(ALTERNATIVE),
                data.find(TIMEOUT));
    }
}
