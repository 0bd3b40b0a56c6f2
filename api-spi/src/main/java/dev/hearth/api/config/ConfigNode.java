package dev.hearth.api.config;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of configuration that knows where it was written: a scalar, a list or a map. Immutable; safe on any thread.
 *
 * <p>Service data and test values take the same form without a place: {@link #of}.
 */
public sealed interface ConfigNode permits ScalarNode, ListNode, MapNode {
    /** Where it begins; {@link Position#NONE} if it was not read from a file. */
    Position position();

    /** A short noun for messages: {@code 'abc'}, {@code a list of 3 items}. Never the value of a secret. */
    String describe();

    /**
     * The value without its places: null, {@link Boolean}, {@link Long}, {@link java.math.BigInteger}, {@link Double},
     * {@link String}, an unmodifiable {@link java.util.List}, or an unmodifiable insertion-ordered {@link Map} whose
     * keys are text. Values of secrets are in it.
     */
    @Nullable
    Object toPlain();

    /**
     * The node of a plain value, without a place. Takes null, booleans, numbers, text, collections and maps of these
     * (keys by their text), nodes as they are, enum constants (in lower case), {@code java.time} values (ISO text; a
     * {@code Duration} becomes its seconds).
     *
     * @throws IllegalArgumentException for a value of any other type, naming the type
     */
    static ConfigNode of(@Nullable Object value) {
        return switch (value) {
            case ConfigNode node -> node;
            case Map<?, ?> map -> MapNode.of(map);
            case Collection<?> items -> ListNode.of(items);
            case null, default -> ScalarNode.of(value);
        };
    }
}
