package dev.hearth.api.config;

import org.jspecify.annotations.Nullable;

/**
 * A schema under which a missing value ({@code key:} with nothing after it) has a meaning.
 *
 * @param <T> the Java value
 * @param schema what else may be written
 * @param value what nothing means
 */
public record EmptyAsSchema<T>(Schema<T> schema, T value) implements Schema<T> {
    @Override
    public @Nullable T validate(ConfigNode node, Problems problems) {
        return node instanceof ScalarNode scalar && scalar.empty() ? value : schema.validate(node, problems);
    }

    @Override
    public String expected() {
        return schema.expected() + ", or nothing";
    }
}
