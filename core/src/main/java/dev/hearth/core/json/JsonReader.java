package dev.hearth.core.json;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Values;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into the values of {@link Values}: objects become {@link DataMap}s in the order of the text, of equal names
 * the last counts, whole numbers of any size stay whole, times stay text. What is no JSON by RFC 8259 is refused, as are
 * numbers with more than {@value #LONGEST_NUMBER} digits or beyond the range of a double, and text nested more than
 * {@value #MOST_LEVELS} levels deep. Any thread.
 */
public final class JsonReader {
    /** How deep objects and arrays may be nested. */
    public static final int MOST_LEVELS = 500;

    private static final int LONGEST_NUMBER = 1_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /**
     * How many values a text of a client may have: as many as are read within a tenth of a second, and need some 25 MB.
     * Sixteen MiB of empty arrays would take a hundred times their size.
     */
    static final int MOST_VALUES = 250_000;

    private final JsonParser parser;
    private int left;

    private JsonReader(JsonParser parser, int mostValues) {
        this.parser = parser;
        left = mostValues;
    }

    /**
     * The value that the bytes stand for; they are UTF-8, with or without a byte order mark.
     *
     * @throws HubException {@code invalid_json}, saying from where on it is none, without quoting it
     */
    public static @Nullable Object read(byte[] utf8) {
        return read(text(utf8), Integer.MAX_VALUE);
    }

    /** As {@link #read(byte[])}, for what a client has sent: with more than {@value #MOST_VALUES} values it is refused. */
    static @Nullable Object readOfClient(byte[] utf8) {
        return read(text(utf8), MOST_VALUES);
    }

    /** As {@link #readOfClient(byte[])}, for text. */
    static @Nullable Object readOfClient(String text) {
        return read(text, MOST_VALUES);
    }

    private static String text(byte[] utf8) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw new HubException("invalid_json", "it is not UTF-8", e);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * The value that the text stands for.
     *
     * @throws HubException {@code invalid_json}, saying from where on it is none, without quoting it
     */
    public static @Nullable Object read(String text) {
        return read(text, Integer.MAX_VALUE);
    }

    private static @Nullable Object read(String text, int mostValues) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new HubException("invalid_json",
                        text.isEmpty() ? "it is empty" : "there is only white space in it");
            }
            Object value = new JsonReader(parser, mostValues).value(first);
            if (parser.nextToken() != null) {
                throw at(parser.currentTokenLocation(), "there is more after the end");
            }
            return value;
        } catch (JacksonException e) {
            throw at(e.getLocation(), reasonOf(e));
        }
    }

    private @Nullable Object value(JsonToken token) {
        if (--left < 0) {
            throw at(parser.currentTokenLocation(), "there are too many values in it");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> Values.of(parser.getNumberValue());
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw at(parser.currentTokenLocation(), "a value is missing");
        };
    }

    private DataMap object() {
        DataMap.Builder object = DataMap.builder();
        String name;
        while ((name = parser.nextName()) != null) {
            object.put(name, value(parser.nextToken()));
        }
        return object.build();
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            array.add(value(token));
        }
        return Collections.unmodifiableList(array);
    }

    private double decimal() {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw at(parser.currentTokenLocation(), "the number is too large");
        }
        return number;
    }

    // The parser quotes the text, which may be a secret.
    private static String reasonOf(JacksonException failure) {
        return switch (failure) {
            case StreamConstraintsException e -> e.getOriginalMessage();
            case UnexpectedEndOfInputException e -> "it ends too early";
            default -> "it is no JSON from here on";
        };
    }

    private static HubException at(@Nullable TokenStreamLocation place, String what) {
        String where = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
        return new HubException("invalid_json", where + what);
    }
}
