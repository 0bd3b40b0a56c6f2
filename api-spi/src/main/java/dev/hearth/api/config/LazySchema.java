package dev.hearth.api.config;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A schema that is looked up when it is used, so that it can contain itself.
 *
 * @param <T> the Java value
 * @param name one word that names it in a JSON Schema; the same name stands for the same schema
 * @param supplier gives the schema, the same each time
 */
public record LazySchema<T>(String name, Supplier<Schema<T>> supplier) implements Schema<T> {
    @Override
    public @Nullable T validate(ConfigNode node, Problems problems) {
        return supplier.get().validate(node, problems);
    }

    @Override
    public String expected() {
        return "a " + name;
    }
}
