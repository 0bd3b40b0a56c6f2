package dev.hearth.templateentities.base;

import dev.hearth.api.automation.Script;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.config.TemplateValue;
import dev.hearth.api.data.DataMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The keys that entities of all domains have. Home Assistant: {@code make_template_entity_common_modern_attributes_schema}.
 */
public final class CommonKeys {
    /** The state, in the domains where the key has no other name. */
    public static final OptionalField<TemplateText> STATE =
            template("state", "The state.", "{{ states('sensor.outside') }}");

    /** The name for people. */
    public static final OptionalField<TemplateText> NAME = template("name", "The name for people.", "Outside");

    /** What tells the entity apart. */
    public static final OptionalField<String> UNIQUE_ID = Field.optional("unique_id", Schemas.string())
            .doc("Tells the entity apart for ever, whatever its name.");

    /** The entity id it would like to have. */
    public static final OptionalField<String> DEFAULT_ENTITY_ID =
            Field.optional("default_entity_id", Schemas.entityId())
                    .doc("The entity id it gets when it first appears; by itself one made of the name.");

    /** The icon. */
    public static final OptionalField<TemplateText> ICON = template("icon", "The icon.", "mdi:thermometer");

    /** The address of a picture. */
    public static final OptionalField<TemplateText> PICTURE =
            template("picture", "The address of a picture.", "/local/picture.png");

    /** Whether the entity can be reached. */
    public static final OptionalField<TemplateText> AVAILABILITY = template(
            "availability", "Whether the entity can be reached.", "{{ has_value('sensor.outside') }}");

    /** Attributes of its own. */
    public static final OptionalField<Map<String, TemplateText>> ATTRIBUTES = Field.optional(
            "attributes", Schemas.dict(Schemas.string(), Schemas.template()))
            .doc("Attributes and their values.")
            .example(DataMap.of("room", "Kitchen"));

    /** Variables for its templates. */
    public static final OptionalField<Map<String, TemplateValue>> VARIABLES = Field.optional(
            "variables", Schemas.dict(Schemas.string(), Schemas.templateComplex()))
            .doc("Names that the templates can refer to, and their values; each can refer to those before it.")
            .example(DataMap.of("limit", 21));

    /** Whether it takes on what it is told without waiting for its template. */
    public static final OptionalField<Boolean> OPTIMISTIC = Field.optional("optimistic", Schemas.bool())
            .doc("Whether it takes on at once what it is told; by itself if its state has no template.");

    private CommonKeys() {}

    /** A key whose value is a template. */
    public static OptionalField<TemplateText> template(String key, String doc, String example) {
        return Field.optional(key, Schemas.template()).doc(doc).example(example);
    }

    /** A key whose value is a template and that must be written. */
    public static Field<TemplateText> required(OptionalField<TemplateText> template) {
        return new Field<>(template.key(), template.schema(), null, template.notes());
    }

    /** A key whose value is a script. */
    public static OptionalField<Script> script(String key, String doc) {
        return Field.optional(key, Script.SCHEMA)
                .doc(doc)
                .example(DataMap.of("action", "switch.turn_on", "target", DataMap.of("entity_id", "switch.socket")));
    }

    /** The common keys, and others. */
    static MapSchema with(FieldSpec<?>... others) {
        Stream<FieldSpec<?>> common = Stream.of(
                NAME, UNIQUE_ID, DEFAULT_ENTITY_ID, ICON, PICTURE, AVAILABILITY, ATTRIBUTES, VARIABLES);
        return Schemas.map(Stream.concat(Stream.of(others), common).toArray(FieldSpec[]::new));
    }
}
