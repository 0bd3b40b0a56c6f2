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
import dev.hearth.api.domain.binarysensor.BinarySensorOptions;
import dev.hearth.api.entity.EntityOptions;
import dev.hearth.api.template.ReadValue;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a binary sensor.
 *
 * @param valueTemplate what it goes by instead of the answer; null for the answer itself
 * @param forceUpdate whether each answer counts as a change
 */
record BinarySensorConfig(
        BinarySensorOptions options, @Nullable TemplateText valueTemplate, boolean forceUpdate)
        implements AnswerReader {
    private static final OptionalField<TemplateText> VALUE_TEMPLATE = Field.optional(
            "value_template", ReadValue.ENTITY_TEMPLATE)
            .doc("Makes 'on' or 'off' out of the answer.");

    private static final MapSchema KEYS = BinarySensorOptions.schema("REST Binary Sensor")
            .plus(Schemas.map(VALUE_TEMPLATE, EntityOptions.FORCE_UPDATE));

    /** Under {@code binary_sensor:} of {@code rest:}. */
    static final Schema<BinarySensorConfig> LISTED = KEYS.as(BinarySensorConfig::of);

    /** An entry of {@code binary_sensor:} with {@code platform: rest}. */
    static final Schema<RestPlatform.Entry<BinarySensorConfig>> ENTRY =
            Query.SCHEMA.plus(KEYS).converted(BinarySensorConfig::entry);

    @Override
    public boolean wantsAttributes() {
        return false;
    }

    @Override
    public boolean wantsValue() {
        return options.entity().dynamic() || (valueTemplate != null && valueTemplate.dynamic());
    }

    private static RestPlatform.@Nullable Entry<BinarySensorConfig> entry(
            Section section, ConfigNode node, Problems problems) {
        Query query = Query.of(section, problems);
        return query == null ? null : new RestPlatform.Entry<>(query, of(section));
    }

    private static BinarySensorConfig of(Section section) {
        return new BinarySensorConfig(
                BinarySensorOptions.of(section),
                section.find(VALUE_TEMPLATE),
                section.get(EntityOptions.FORCE_UPDATE));
    }
}
