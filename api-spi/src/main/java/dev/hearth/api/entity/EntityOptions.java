package dev.hearth.api.entity;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.template.ReadValue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys that entities written into the configuration have in common, whatever their domain and integration. Most may
 * be templates of what was read, see {@link RenderedOptions}. Home Assistant: {@code TEMPLATE_ENTITY_BASE_SCHEMA} and
 * {@code availability}.
 *
 * @param name its name for people
 * @param uniqueId tells it apart for ever; null when not written
 * @param icon such as {@code mdi:lamp}; null when not written
 * @param picture the address of a picture; null when not written
 * @param availability whether it can be reached; null for always
 */
public record EntityOptions(
        TemplateText name,
        @Nullable String uniqueId,
        @Nullable TemplateText icon,
        @Nullable TemplateText picture,
        @Nullable TemplateText availability) {
    /** {@code force_update}, for the integrations that know it. */
    public static final Field<Boolean> FORCE_UPDATE = Field.optional("force_update", Schemas.bool())
            .orElse(false)
            .doc("Whether each value counts as a change, even one that equals the value before.");

    private static final Field<TemplateText> NAME =
            Field.required("name", ReadValue.ENTITY_TEMPLATE).doc("The name for people.");
    private static final OptionalField<String> UNIQUE_ID = Field.optional("unique_id", Schemas.string())
            .doc("Tells the entity apart for ever, whatever its name.");
    private static final OptionalField<TemplateText> ICON =
            Field.optional("icon", ReadValue.ENTITY_TEMPLATE).doc("The icon.").example("mdi:thermometer");
    private static final OptionalField<TemplateText> PICTURE =
            Field.optional("picture", ReadValue.ENTITY_TEMPLATE).doc("The address of a picture.");
    private static final OptionalField<TemplateText> AVAILABILITY =
            Field.optional("availability", ReadValue.ENTITY_TEMPLATE).doc("Whether the entity can be reached.");

    /** The keys, where the name must be written. */
    public static MapSchema schema() {
        return schema(NAME);
    }

    /** The keys, with a name for an entity that is written without one. */
    public static MapSchema schema(String defaultName) {
        return schema(
                new Field<>(NAME.key(), NAME.schema(), new TemplateText(defaultName, Position.NONE), NAME.notes()));
    }

    /** The keys, with another field in place of that for the name. */
    private static MapSchema schema(Field<TemplateText> name) {
        return Schemas.map(name, UNIQUE_ID, ICON, PICTURE, AVAILABILITY);
    }

    /** Reads the keys from a section whose schema has them. */
    public static EntityOptions of(Section section) {
        return new EntityOptions(
                section.get(NAME),
                section.find(UNIQUE_ID),
                section.find(ICON),
                section.find(PICTURE),
                section.find(AVAILABILITY));
    }

    /** Whether any of them is to be evaluated. */
    public boolean dynamic() {
        return Stream.of(name, icon, picture, availability).anyMatch(text -> text != null && text.dynamic());
    }
}
