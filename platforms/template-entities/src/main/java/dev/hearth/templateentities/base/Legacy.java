package dev.hearth.templateentities.base;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the entities of a domain are written as {@code platform: template}, the form before there was {@code template:}, and
 * what its keys are called now. What is not named here is not understood in the old form, or under the same name.
 *
 * @param section the key whose map has an entity under each object id; null where an entry is one entity
 * @param names the old name of each key and the present one, in this order: of two that mean the same the earlier wins
 * @param kept the keys that have the same name in both forms
 */
public record Legacy(@Nullable String section, Map<String, String> names, List<String> kept) {
    private static final OptionalField<ConfigNode> ENTITY_ID = Field.optional("entity_id", Schemas.any())
            .doc("Once the entities to follow, which are found by themselves now; has no effect.")
            .deprecated("the templates themselves say what they depend on; remove it");

    private static final Map<String, String> COMMON = common();

    private static Map<String, String> common() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("friendly_name_template", CommonKeys.NAME.key());
        names.put("friendly_name", CommonKeys.NAME.key());
        names.put("icon_template", CommonKeys.ICON.key());
        names.put("entity_picture_template", CommonKeys.PICTURE.key());
        names.put("availability_template", CommonKeys.AVAILABILITY.key());
        names.put("attribute_templates", CommonKeys.ATTRIBUTES.key());
        return names;
    }

    /** The old form, with the keys that entities of all domains had. */
    public static Legacy under(@Nullable String section) {
        return new Legacy(section, COMMON, List.of(CommonKeys.UNIQUE_ID.key()));
    }

    /** The same, with an old name of a key. */
    public Legacy named(String oldName, FieldSpec<?> field) {
        Map<String, String> more = new LinkedHashMap<>(names);
        more.put(oldName, field.key());
        return new Legacy(section, more, kept);
    }

    /** The same, with keys that have kept their names. */
    public Legacy keeping(FieldSpec<?>... fields) {
        List<String> more = new ArrayList<>(kept);
        for (FieldSpec<?> field : fields) {
            more.add(field.key());
        }
        return new Legacy(section, names, more);
    }

    /**
     * What the old form may hold, as entities in terms of the present one.
     *
     * @param present the keys of the present form
     */
    Schema<List<Options>> schema(MapSchema present) {
        Schema<Options> entity = entity(Scope.closed(present));
        String key = section;
        if (key == null) {
            return entity.as(List::of);
        }
        Field<Map<String, Options>> entities = Field.required(key, Schemas.dict(Schemas.slug(), entity))
                .doc("The entities, each under its object id.");
        return Schemas.map(entities).as(entry -> options(entry.get(entities)));
    }

    /** The entities that stand under the key itself. */
    Schema<List<Options>> map(MapSchema present) {
        return Schemas.dict(Schemas.slug(), entity(present)).as(Legacy::options);
    }

    private static List<Options> options(Map<String, Options> bySlug) {
        List<Options> all = new ArrayList<>();
        bySlug.forEach((slug, options) -> all.add(options.under(slug)));
        return all;
    }

    private Schema<Options> entity(MapSchema present) {
        List<FieldSpec<?>> fields = new ArrayList<>();
        names.forEach((oldName, name) -> fields.add(renamed(oldName, name, present)));
        kept.forEach(name -> fields.add(renamed(name, name, present)));
        fields.add(ENTITY_ID);
        return Schemas.map(fields.toArray(FieldSpec[]::new)).as(this::translated);
    }

    private static FieldSpec<?> renamed(String oldName, String name, MapSchema present) {
        FieldSpec<?> field = present.fields().get(name);
        if (field == null) {
            throw new IllegalArgumentException("'" + oldName + "' was no name of '" + name + "'");
        }
        return renamed(oldName, field);
    }

    private static <T> FieldSpec<T> renamed(String oldName, FieldSpec<T> field) {
        return switch (field) {
            case Field<T> sure -> new Field<>(oldName, sure.schema(), sure.fallback(), sure.notes());
            case OptionalField<T> perhaps -> new OptionalField<>(oldName, perhaps.schema(), perhaps.notes());
        };
    }

    private Options translated(Section section) {
        Map<String, Object> values = new LinkedHashMap<>();
        names.forEach((oldName, name) -> putIfThere(values, name, section.values().get(oldName)));
        kept.forEach(name -> putIfThere(values, name, section.values().get(name)));
        return new Options(values, null, section.node().position());
    }

    private static void putIfThere(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.putIfAbsent(name, value);
        }
    }
}
