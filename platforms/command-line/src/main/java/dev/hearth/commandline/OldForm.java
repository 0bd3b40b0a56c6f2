package dev.hearth.commandline;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.entity.EntityOptions;
import dev.hearth.api.template.ReadValue;
import java.util.List;
import java.util.Map;

/**
 * The older form of switches and covers: a map from object ids to what is written about each. Home Assistant 2023.5.
 */
final class OldForm {
    private static final OptionalField<TemplateText> FRIENDLY_NAME =
            Field.optional("friendly_name", ReadValue.ENTITY_TEMPLATE).doc("The name for people.");
    private static final OptionalField<TemplateText> ICON_TEMPLATE =
            Field.optional("icon_template", ReadValue.ENTITY_TEMPLATE).doc("The icon.");
    private static final OptionalField<String> UNIQUE_ID = Field.optional("unique_id", Schemas.string())
            .doc("Tells the entity apart for ever, whatever its name.");

    /** Makes the description of an entity out of its section. */
    @FunctionalInterface
    interface Reader<C> {
        C read(String objectId, Section section, EntityOptions options);
    }

    private OldForm() {}

    /**
     * What an entry may hold.
     *
     * @param key what the map stands under: {@code switches}
     * @param keys those of the domain
     * @param example what may stand under it
     */
    static <C> Schema<List<C>> schema(
            String key, MapSchema keys, Map<String, Map<String, String>> example, Reader<C> reader) {
        Field<Map<String, Section>> entities = Field.<Map<String, Section>>required(
                key,
                Schemas.dict(Schemas.slug(), Schemas.map(FRIENDLY_NAME, ICON_TEMPLATE, UNIQUE_ID).plus(keys)))
                .doc("The entities, each under the part of its entity id behind the dot.")
                .example(example);
        return Schemas.map(entities).as(entry -> entry.get(entities).entrySet().stream()
                .map(each -> reader.read(each.getKey(), each.getValue(), options(each.getKey(), each.getValue())))
                .toList());
    }

    private static EntityOptions options(String objectId, Section section) {
        TemplateText name = section.find(FRIENDLY_NAME);
        return new EntityOptions(
                name == null ? new TemplateText(objectId, Position.NONE) : name,
                section.find(UNIQUE_ID),
                section.find(ICON_TEMPLATE),
                null,
                null);
    }
}
