package dev.hearth.commandline;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.entity.EntityOptions;
import dev.hearth.api.template.ReadValue;
import dev.hearth.shell.Command;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a switch.
 *
 * @param objectId the part of the entity id behind the dot; null to make one from the name
 * @param on turns it on
 * @param off turns it off
 * @param state tells whether it is on; null when nothing does, then it is what it was switched to
 * @param valueTemplate true when on, whatever the exit code of the command; null to go by that
 * @param interval how often it asks; null when the hub polls it
 */
record SwitchConfig(
        EntityOptions options,
        @Nullable String objectId,
        Command on,
        Command off,
        @Nullable Command state,
        @Nullable TemplateText valueTemplate,
        @Nullable Duration interval) {
    /** How often, unless written. */
    static final Duration INTERVAL = Duration.ofSeconds(30);

    private static final Field<String> COMMAND_ON =
            Field.optional("command_on", Schemas.string()).orElse("true").doc("Turns it on.");
    private static final Field<String> COMMAND_OFF =
            Field.optional("command_off", Schemas.string()).orElse("true").doc("Turns it off.");
    private static final OptionalField<String> COMMAND_STATE = Field.optional("command_state", Schemas.string())
            .doc("Tells whether it is on, by the exit code 0. Without it, it is what it was switched to.");
    private static final OptionalField<TemplateText> VALUE_TEMPLATE = Field.optional(
            "value_template", ReadValue.ENTITY_TEMPLATE)
            .doc("Makes 'true' or 'false' out of the output of 'command_state'.");

    private static final MapSchema KEYS =
            Schemas.map(COMMAND_ON, COMMAND_OFF, COMMAND_STATE, VALUE_TEMPLATE, CommandOptions.TIMEOUT);

    /** Under {@code switch:} of {@code command_line:}. */
    static final Schema<SwitchConfig> LISTED = EntityOptions.schema()
            .plus(KEYS)
            .plus(Schemas.map(Polling.every(INTERVAL)))
            .as(section -> of(section, EntityOptions.of(section), null, section.get(Polling.SCAN_INTERVAL)));

    /** An entry of {@code switch:} with {@code platform: command_line}. */
    static final Schema<List<SwitchConfig>> OLD = OldForm.schema(
            "switches", KEYS, Map.of("garden_pump", Map.of("command_on", "pump on")),
            (objectId, section, options) -> of(
                    section, options, objectId, null));

    private static SwitchConfig of(
            Section section, EntityOptions options, @Nullable String objectId, @Nullable Duration interval) {
        int timeout = section.get(CommandOptions.TIMEOUT);
        String state = section.find(COMMAND_STATE);
        return new SwitchConfig(
                options,
                objectId,
                CommandOptions.command(section.get(COMMAND_ON), timeout),
                CommandOptions.command(section.get(COMMAND_OFF), timeout),
                state == null ? null : CommandOptions.command(state, timeout),
                section.find(VALUE_TEMPLATE),
                interval);
    }
}
