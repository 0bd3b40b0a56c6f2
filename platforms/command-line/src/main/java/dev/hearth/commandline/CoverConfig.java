package dev.hearth.commandline;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.domain.cover.CoverDeviceClass;
import dev.hearth.api.entity.EntityOptions;
import dev.hearth.api.template.ReadValue;
import dev.hearth.shell.Command;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a cover.
 *
 * @param objectId the part of the entity id behind the dot; null to make one from the name
 * @param open opens it
 * @param close closes it
 * @param stop stops it
 * @param state writes how far it is open, 0 to 100; null when nothing does, then that is unknown
 * @param valueTemplate what to go by instead of the output; null for the output itself
 * @param interval how often it asks; null when the hub polls it
 */
record CoverConfig(
        EntityOptions options,
        @Nullable String deviceClass,
        @Nullable String objectId,
        Command open,
        Command close,
        Command stop,
        @Nullable Command state,
        @Nullable TemplateText valueTemplate,
        @Nullable Duration interval) {
    /** How often, unless written. */
    static final Duration INTERVAL = Duration.ofSeconds(15);

    private static final Field<String> COMMAND_OPEN =
            Field.optional("command_open", Schemas.string()).orElse("true").doc("Opens it.");
    private static final Field<String> COMMAND_CLOSE =
            Field.optional("command_close", Schemas.string()).orElse("true").doc("Closes it.");
    private static final Field<String> COMMAND_STOP =
            Field.optional("command_stop", Schemas.string()).orElse("true").doc("Stops it.");
    private static final OptionalField<String> COMMAND_STATE = Field.optional("command_state", Schemas.string())
            .doc("Writes how far it is open: 0 for closed to 100 for fully open.");
    private static final OptionalField<TemplateText> VALUE_TEMPLATE = Field.optional(
            "value_template", ReadValue.ENTITY_TEMPLATE)
            .doc("Makes a number from 0 to 100 out of the output of 'command_state'.");
    private static final OptionalField<String> DEVICE_CLASS = Field.optional(
            "device_class", CoverDeviceClass.SCHEMA)
            .doc("What kind of cover it is.");

    private static final MapSchema KEYS = Schemas.map(
            COMMAND_OPEN, COMMAND_CLOSE, COMMAND_STOP, COMMAND_STATE, VALUE_TEMPLATE, CommandOptions.TIMEOUT);

    /** Under {@code cover:} of {@code command_line:}. */
    static final Schema<CoverConfig> LISTED = EntityOptions.schema()
            .plus(KEYS)
            .plus(Schemas.map(DEVICE_CLASS, Polling.every(INTERVAL)))
            .as(section -> of(
                    section,
                    EntityOptions.of(section),
                    section.find(DEVICE_CLASS),
                    null,
                    section.get(Polling.SCAN_INTERVAL)));

    /** An entry of {@code cover:} with {@code platform: command_line}. */
    static final Schema<List<CoverConfig>> OLD = OldForm.schema(
            "covers", KEYS, Map.of("awning", Map.of("command_open", "awning out")), (objectId, section, options) -> of(
                    section, options, null, objectId, null));

    private static CoverConfig of(
            Section section,
            EntityOptions options,
            @Nullable String deviceClass,
            @Nullable String objectId,
            @Nullable Duration interval) {
        int timeout = section.get(CommandOptions.TIMEOUT);
        String state = section.find(COMMAND_STATE);
        return new CoverConfig(
                options,
                deviceClass,
                objectId,
                CommandOptions.command(section.get(COMMAND_OPEN), timeout),
                CommandOptions.command(section.get(COMMAND_CLOSE), timeout),
                CommandOptions.command(section.get(COMMAND_STOP), timeout),
                state == null ? null : CommandOptions.command(state, timeout),
                section.find(VALUE_TEMPLATE),
                interval);
    }
}
