package dev.hearth.api.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A schema whose value is made from the value of another, and may be refused on the way.
 *
 * @param <S> the Java value of the other schema
 * @param <T> the Java value of this one
 * @param source the other schema, which describes the input
 * @param expected what it accepts, as a noun with its article
 * @param conversion makes the value
 * @param narrowing what the conversion refuses of the input, as keywords of JSON Schema; may be empty, for what JSON
 *     Schema cannot say
 */
public record MappedSchema<S, T>(
        Schema<S> source, String expected, Conversion<S, T> conversion, Map<String, Object> narrowing)
        implements Schema<T> {
    /** Copies the keywords. */
    public MappedSchema {
        narrowing = Collections.unmodifiableMap(new LinkedHashMap<>(narrowing));
    }

    /** One that JSON Schema can say no more about than about its source. */
    public MappedSchema(Schema<S> source, String expected, Conversion<S, T> conversion) {
        this(source, expected, conversion, Map.of());
    }

    /**
     * The same, with what it refuses in the words of JSON Schema too, for editors: {@code Map.of("maxItems", 2)}.
     *
     * @param keywords keywords and their values, as plain maps, lists and values
     */
    public MappedSchema<S, T> narrowedTo(Map<String, Object> keywords) {
        return new MappedSchema<>(source, expected, conversion, keywords);
    }

    /**
     * Makes a value from a value.
     *
     * @param <S> what is given
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface Conversion<S, T> {
        /**
         * The value, or null after an error was reported.
         *
         * @param node the input, for reports at its place
         */
        @Nullable
        T convert(S value, ConfigNode node, Problems problems);

        /** A conversion by a function that refuses with an {@link IllegalArgumentException}. */
        static <S, T> Conversion<S, T> of(Function<? super S, ? extends T> mapping) {
            return (value, node, problems) -> {
                try {
                    return mapping.apply(value);
                } catch (IllegalArgumentException e) {
                    problems.error(
                            node,
                            problems.conceals(node) ? "the value is refused" : String.valueOf(e.getMessage()));
                    return null;
                }
            };
        }
    }

    @Override
    public @Nullable T validate(ConfigNode node, Problems problems) {
        S value = source.validate(node, problems);
        return value == null ? null : conversion.convert(value, node, problems.by(this));
    }
}
