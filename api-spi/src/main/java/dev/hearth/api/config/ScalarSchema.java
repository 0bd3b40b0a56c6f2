package dev.hearth.api.config;

import dev.hearth.api.config.ScalarNode.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema for a single value: a number, a word, a time.
 *
 * @param <T> the Java value
 * @param name one word for tables of documentation: {@code port}
 * @param expected what it accepts, as a noun with its article
 * @param json the JSON Schema of what it accepts, as plain maps, lists and values
 * @param reader converts the value
 */
public record ScalarSchema<T>(String name, String expected, Map<String, Object> json, Reader<T> reader)
        implements Schema<T> {
    /** Copies the JSON Schema. */
    public ScalarSchema {
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    /**
     * Converts a scalar.
     *
     * @param <T> the Java value
     */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * The value of a scalar that is not {@link ScalarNode#empty}, or null if it does not fit. The schema then
         * reports that it is not {@link ScalarSchema#expected}, unless the reader has reported an error of its own.
         */
        @Nullable
        T read(ScalarNode node, Problems problems);
    }

    @Override
    public @Nullable T validate(ConfigNode node, Problems problems) {
        int before = problems.errors();
        // The name of a blueprint's input is no value of its own.
        boolean readable =
                node instanceof ScalarNode scalar && scalar.value() != null && scalar.origin() != Origin.INPUT;
        Problems here = problems.by(this);
        T value = readable ? reader.read((ScalarNode) node, here) : null;
        if (value == null && problems.errors() == before) {
            here.wrong(node, expected);
        }
        return value;
    }
}
