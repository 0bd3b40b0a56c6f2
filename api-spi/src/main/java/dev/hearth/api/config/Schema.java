package dev.hearth.api.config;

import dev.hearth.api.config.MappedSchema.Conversion;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of configuration, or the data of a call, may hold, and the Java value it becomes. One description gives
 * validation, coercion, defaults, the text of every message, the JSON Schema for editors and the page of documentation.
 *
 * <p>Made by {@link Schemas}; immutable, safe on any thread. The family is closed, so that whoever walks a schema can
 * do it with an exhaustive {@code switch}.
 *
 * @param <T> the Java value
 */
public sealed interface Schema<T>
        permits ScalarSchema,
        ChoiceSchema,
        ConstantSchema,
        ListSchema,
        DictSchema,
        MapSchema,
        ByKeySchema,
        OneOfSchema,
        MappedSchema,
        EmptyAsSchema,
        NodeSchema,
        LazySchema {
    /**
     * Checks and converts. Everything that is wrong is reported with its place and path; checking does not stop at the
     * first problem. Looks at no file, no clock and no hub.
     *
     * @return the value, or null if an error was reported
     */
    @Nullable
    T validate(ConfigNode node, Problems problems);

    /** What it accepts, as a noun with its article: {@code a port number from 1 to 65535}. */
    String expected();

    /**
     * Checks and converts a plain value, see {@link ConfigNode#of}.
     *
     * @throws InvalidConfigException naming the field, the value and what was expected
     */
    default T parse(@Nullable Object plain) {
        Problems problems = new Problems();
        T value = validate(ConfigNode.of(plain), problems);
        if (problems.hasErrors()) {
            throw new InvalidConfigException(problems.list());
        }
        return Objects.requireNonNull(value, "a schema gave neither a value nor a problem");
    }

    /**
     * The same input as another Java value.
     *
     * @param mapping makes the value; an {@link IllegalArgumentException} from it (such as one thrown by the compact
     *     constructor of a record) rejects the input with its message
     */
    default <R> MappedSchema<T, R> as(Function<? super T, ? extends R> mapping) {
        return converted(Conversion.of(mapping));
    }

    /** As {@link #as}, for a conversion that reports its own problems. */
    default <R> MappedSchema<T, R> converted(Conversion<T, R> conversion) {
        return new MappedSchema<>(this, expected(), conversion);
    }

    /**
     * Accepts only values that pass a test.
     *
     * @param expected what passes, as a noun with its article: {@code an even number}
     */
    default MappedSchema<T, T> check(String expected, Predicate<? super T> test) {
        return new MappedSchema<>(this, expected, (value, node, problems) -> {
            if (test.test(value)) {
                return value;
            }
            problems.wrong(node, expected);
            return null;
        });
    }
}
