package dev.hearth.commandline;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.domain.binarysensor.BinarySensorOptions;
import dev.hearth.api.template.ReadValue;
import dev.hearth.shell.TemplatedLine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a binary sensor.
 *
 * @param command whose output it goes by
 * @param timeout how long the command may take
 * @param payloadOn the output that means on
 * @param payloadOff the output that means off
 * @param valueTemplate what it goes by instead of the output; null for the output itself
 * @param interval how often it runs the command; null when the hub polls it
 */
record BinarySensorConfig(
        BinarySensorOptions options,
        TemplatedLine command,
        Duration timeout,
        String payloadOn,
        String payloadOff,
        @Nullable TemplateText valueTemplate,
        @Nullable Duration interval) {
    /** How often, unless written. */
    static final Duration INTERVAL = Duration.ofSeconds(60);

    private static final Field<TemplatedLine> COMMAND = Field.required("command", TemplatedLine.SCHEMA)
            .doc("The line for the shell. All but its first word may be templates, whose values are no commands.")
            .example("ping -c 1 192.0.2.7 > /dev/null && echo ON || echo OFF");
    private static final Field<String> PAYLOAD_ON =
            Field.optional("payload_on", Schemas.string()).orElse("ON").doc("The output that means on.");
    private static final Field<String> PAYLOAD_OFF =
            Field.optional("payload_off", Schemas.string()).orElse("OFF").doc("The output that means off.");
    private static final OptionalField<TemplateText> VALUE_TEMPLATE = Field.optional(
            "value_template", ReadValue.ENTITY_TEMPLATE)
            .doc("Makes 'payload_on' or 'payload_off' out of the output.");

    private static final MapSchema KEYS = BinarySensorOptions.schema("Binary Command Sensor")
            .plus(Schemas.map(COMMAND, CommandOptions.TIMEOUT, PAYLOAD_ON, PAYLOAD_OFF, VALUE_TEMPLATE));

    /** Under {@code binary_sensor:} of {@code command_line:}. */
    static final Schema<BinarySensorConfig> LISTED = KEYS.plus(Schemas.map(Polling.every(INTERVAL)))
            .as(section -> of(section, section.get(Polling.SCAN_INTERVAL)));

    /** An entry of {@code binary_sensor:} with {@code platform: command_line}. */
    static final Schema<List<BinarySensorConfig>> OLD = KEYS.as(section -> List.of(of(section, null)));

    private static BinarySensorConfig of(Section section, @Nullable Duration interval) {
        return new BinarySensorConfig(
                BinarySensorOptions.of(section),
                section.get(COMMAND),
                CommandOptions.timeout(section),
                section.get(PAYLOAD_ON),
                section.get(PAYLOAD_OFF),
                section.find(VALUE_TEMPLATE),
                interval);
    }
}
