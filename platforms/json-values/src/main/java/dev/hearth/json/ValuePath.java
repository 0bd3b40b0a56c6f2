package dev.hearth.json;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.Jackson3JsonProvider;
import com.jayway.jsonpath.spi.mapper.Jackson3MappingProvider;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSONPath, such as {@code $.list[0].main}: where in a JSON value something is. */
public final class ValuePath {
    /** A path as it is written in a configuration. */
    public static final Schema<ValuePath> SCHEMA = Schemas.string().as(ValuePath::new);

    private static final Configuration ALL_MATCHES = Configuration.builder()
            .jsonProvider(new Jackson3JsonProvider(JsonText.MAPPER))
            .mappingProvider(new Jackson3MappingProvider(JsonText.MAPPER))
            .options(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS)
            .build();

    private final JsonPath path;

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException when it is none
     */
    public ValuePath(String text) {
        try {
            path = JsonPath.compile(text);
        } catch (InvalidPathException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a JSONPath such as '$.list[0].main': " + e.getMessage(), e);
        }
    }

    /** What it leads to first, in the order of the text; null when there is nothing. */
    public @Nullable Object first(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        List<?> matches = path.read(value, ALL_MATCHES);
        return matches.isEmpty() ? null : matches.getFirst();
    }

    /** The path as text. */
    @Override
    public String toString() {
        return path.getPath();
    }
}
