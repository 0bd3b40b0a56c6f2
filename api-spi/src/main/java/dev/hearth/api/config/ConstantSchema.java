package dev.hearth.api.config;

import org.jspecify.annotations.Nullable;

/**
 * A schema for one value and no other.
 *
 * @param <T> the Java value
 * @param value a {@link Boolean}, {@link Long}, {@link Double} or {@link String}
 */
public record ConstantSchema<T>(T value) implements Schema<T> {
    @Override
    public @Nullable T validate(ConfigNode node, Problems problems) {
        if (node instanceof ScalarNode scalar && value.equals(scalar.value())
                && scalar.origin() != ScalarNode.Origin.INPUT) {
            return value;
        }
        problems.by(this).wrong(node, expected());
        return null;
    }

    @Override
    public String expected() {
        return ScalarNode.of(value).describe();
    }
}
