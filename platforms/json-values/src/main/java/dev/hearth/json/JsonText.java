package dev.hearth.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON text and the values it stands for: null, booleans, numbers, text, lists and maps that keep their order. Nesting
 * is limited to 500 levels.
 */
public final class JsonText {
    static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonText() {}

    /**
     * The value that the text stands for.
     *
     * @throws IllegalArgumentException when it is no JSON, saying where it ceases to be; the message holds nothing of
     *     the text but a character
     */
    public static @Nullable Object read(String text) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    e.getLocation() == null
                            ? "it is no JSON"
                            : "it is no JSON from line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + " on",
                    e);
        }
    }

    /** The value as JSON, without blanks. */
    public static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
