package dev.hearth.commandline;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.domain.sensor.SensorOptions;
import dev.hearth.api.template.ReadValue;
import dev.hearth.json.JsonAttributes;
import dev.hearth.shell.TemplatedLine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a sensor.
 *
 * @param command what it shows the output of
 * @param timeout how long the command may take
 * @param valueTemplate what it shows instead; null for the output itself
 * @param interval how often it runs the command; null when the hub polls it
 */
record SensorConfig(
        SensorOptions options,
        TemplatedLine command,
        Duration timeout,
        @Nullable TemplateText valueTemplate,
        JsonAttributes attributes,
        @Nullable Duration interval) {
    /** How often, unless written. */
    static final Duration INTERVAL = Duration.ofSeconds(60);

    private static final Field<TemplatedLine> COMMAND = Field.required("command", TemplatedLine.SCHEMA)
            .doc("The line for the shell. All but its first word may be templates, whose values are no commands.")
            .example("cat /sys/class/thermal/thermal_zone0/temp");
    private static final OptionalField<TemplateText> VALUE_TEMPLATE =
            Field.optional("value_template", ReadValue.ENTITY_TEMPLATE).doc("Makes the state out of the output.");

    private static final MapSchema KEYS = SensorOptions.schema("Command Sensor")
            .plus(Schemas.map(COMMAND, CommandOptions.TIMEOUT, VALUE_TEMPLATE))
            .plus(JsonAttributes.schema());

    /** Under {@code sensor:} of {@code command_line:}. */
    static final Schema<SensorConfig> LISTED = KEYS.plus(Schemas.map(Polling.every(INTERVAL)))
            .converted((section, node, problems) -> of(section, section.get(Polling.SCAN_INTERVAL), problems));

    /** An entry of {@code sensor:} with {@code platform: command_line}. */
    static final Schema<List<SensorConfig>> OLD = KEYS.converted(SensorConfig::ofOld);

    private static @Nullable List<SensorConfig> ofOld(Section section, ConfigNode node, Problems problems) {
        SensorConfig config = of(section, null, problems);
        return config == null ? null : List.of(config);
    }

    private static @Nullable SensorConfig of(Section section, @Nullable Duration interval, Problems problems) {
        SensorOptions options = SensorOptions.read(section, problems);
        return options == null
                ? null
                : new SensorConfig(
                        options,
                        section.get(COMMAND),
                        CommandOptions.timeout(section),
                        section.find(VALUE_TEMPLATE),
                        JsonAttributes.of(section),
                        interval);
    }
}
