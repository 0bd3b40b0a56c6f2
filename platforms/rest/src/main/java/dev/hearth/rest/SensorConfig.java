package dev.hearth.rest;

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
import dev.hearth.api.entity.EntityOptions;
import dev.hearth.api.template.ReadValue;
import dev.hearth.json.JsonAttributes;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a sensor.
 *
 * @param valueTemplate what it shows instead of the answer; null for the answer itself
 * @param forceUpdate whether each answer counts as a change
 */
record SensorConfig(
        SensorOptions options,
        @Nullable TemplateText valueTemplate,
        JsonAttributes attributes,
        boolean forceUpdate) implements AnswerReader {
    private static final OptionalField<TemplateText> VALUE_TEMPLATE =
            Field.optional("value_template", ReadValue.ENTITY_TEMPLATE).doc("Makes the state out of the answer.");

    private static final MapSchema KEYS = SensorOptions.schema("REST Sensor")
            .plus(JsonAttributes.schema())
            .plus(Schemas.map(VALUE_TEMPLATE, EntityOptions.FORCE_UPDATE));

    /** Under {@code sensor:} of {@code rest:}. */
    static final Schema<SensorConfig> LISTED = KEYS.converted(SensorConfig::of);

    /** An entry of {@code sensor:} with {@code platform: rest}. */
    static final Schema<RestPlatform.Entry<SensorConfig>> ENTRY =
            Query.SCHEMA.plus(KEYS).converted(SensorConfig::entry);

    @Override
    public boolean wantsAttributes() {
        return attributes.wanted();
    }

    @Override
    public boolean wantsValue() {
        return options.entity().dynamic() || (valueTemplate != null && valueTemplate.dynamic());
    }

    private static RestPlatform.@Nullable Entry<SensorConfig> entry(
            Section section, ConfigNode node, Problems problems) {
        Query query = Query.of(section, problems);
        SensorConfig config = of(section, node, problems);
        return query == null || config == null
                ? null
                : new RestPlatform.Entry<>(query, config);
    }

    private static @Nullable SensorConfig of(Section section, ConfigNode node, Problems problems) {
        SensorOptions options = SensorOptions.read(section, problems);
        return options == null
                ? null
                : new SensorConfig(
                        options,
                        section.find(VALUE_TEMPLATE),
                        JsonAttributes.of(section),
                        section.get(EntityOptions.FORCE_UPDATE));
    }
}
