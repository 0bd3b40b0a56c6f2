package dev.hearth.api.config;

import dev.hearth.api.config.ScalarNode.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A schema for one word out of several.
 *
 * @param <T> the Java value
 * @param choices the words and their values, in the order they are documented
 */
public record ChoiceSchema<T>(Map<String, T> choices) implements Schema<T> {
    private static final int SHOWN = 12;

    /** Copies the choices. */
    public ChoiceSchema {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("a choice needs at least one word");
        }
    }

    static <E extends Enum<E>> ChoiceSchema<E> of(Class<E> type) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            choices.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return new ChoiceSchema<>(choices);
    }

    @Override
    public @Nullable T validate(ConfigNode node, Problems problems) {
        if (!(node instanceof ScalarNode scalar) || scalar.value() == null || scalar.origin() == Origin.INPUT) {
            problems.by(this).wrong(node, expected());
            return null;
        }
        T value = choices.get(scalar.text());
        if (value == null && !scalar.hidden()) {
            // off is a boolean to YAML, yet whoever wrote it meant the word
            value = choices.get(scalar.keyText());
        }
        if (value == null) {
            String suggestion = Suggestions.closest(scalar.text(), choices.keySet());
            if (choices.size() > SHOWN) {
                problems.by(this).error(
                        node,
                        (problems.conceals(node) ? "the value" : node.describe()) + " is none of the "
                                + choices.size() + " words that can stand here",
                        expected(),
                        suggestion);
            } else {
                problems.by(this).wrong(node, expected(), suggestion);
            }
        }
        return value;
    }

    @Override
    public String expected() {
        if (choices.size() == 1) {
            return "'" + choices.keySet().iterator().next() + "'";
        }
        return "one of " + choices.keySet().stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }
}
