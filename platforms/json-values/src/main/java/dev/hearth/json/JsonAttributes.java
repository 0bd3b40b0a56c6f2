package dev.hearth.json;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys {@code json_attributes} and {@code json_attributes_path}: which values of a JSON text become attributes.
 * Home Assistant 2026.1: {@code rest.util.parse_json_attributes}.
 *
 * @param names the keys of the map in the text that become attributes
 * @param path where in the text that map is; null when it is the whole, or the first element of the whole
 */
public record JsonAttributes(List<String> names, @Nullable ValuePath path) {
    private static final Schema<List<String>> WORDS = Schemas.oneOf(
            Schemas.list(Schemas.string()),
            Schemas.string().as(text -> Arrays.stream(text.split(",")).map(String::strip).toList()));

    private static final Field<List<String>> NAMES = Field.optional("json_attributes", WORDS)
            .orElse(List.of())
            .doc("Keys of the JSON in the answer that become attributes, in a list or separated by commas.")
            .example(List.of("ip", "uptime"));
    private static final OptionalField<ValuePath> PATH = Field.optional("json_attributes_path", ValuePath.SCHEMA)
            .doc("The JSONPath of the map that has these keys; the first match counts.")
            .example("$.list[0].main");

    /** Copies the names. */
    public JsonAttributes {
        names = List.copyOf(names);
    }

    /**
     * What came of reading a text.
     *
     * @param attributes those of the names that the text has a value for
     * @param complaint why there are none, without any of the text; null when there are
     */
    public record Reading(DataMap attributes, @Nullable String complaint) {}

    /** The keys. */
    public static MapSchema schema() {
        return Schemas.map(NAMES, PATH);
    }

    /** Reads the keys from a section whose schema has them. */
    public static JsonAttributes of(Section section) {
        return new JsonAttributes(section.get(NAMES), section.find(PATH));
    }

    /** Whether any attribute is asked for. */
    public boolean wanted() {
        return !names.isEmpty();
    }

    /**
     * A text that was taken apart. That takes its time for a large one, so it may be done on another thread than the
     * rest.
     *
     * @param value what the text stands for
     * @param complaint why it stands for nothing; null when it does
     */
    public record Parsed(@Nullable Object value, @Nullable String complaint) {}

    /** Takes a text apart; any text, even none. */
    public static Parsed parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new Parsed(null, "the answer is empty");
        }
        try {
            return new Parsed(JsonText.read(text), null);
        } catch (IllegalArgumentException e) {
            return new Parsed(null, e.getMessage());
        }
    }

    /** The attributes that a text has; any text, even none. */
    public Reading read(@Nullable String text) {
        return read(parse(text));
    }

    /** The attributes that a text has. */
    public Reading read(Parsed parsed) {
        if (parsed.complaint() != null) {
            return without(parsed.complaint());
        }
        Object value = parsed.value();
        if (path != null) {
            value = path.first(value);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            value = list.getFirst();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return without(path == null ? "the JSON is no map" : "there is no map at " + path);
        }
        DataMap.Builder out = DataMap.builder(names.size());
        for (String name : names) {
            if (map.containsKey(name)) {
                out.put(name, map.get(name));
            }
        }
        DataMap attributes = out.build();
        return attributes.isEmpty()
                ? without("the map in it has none of the keys " + names)
                : new Reading(attributes, null);
    }

    private static Reading without(String complaint) {
        return new Reading(DataMap.of(), complaint);
    }
}
