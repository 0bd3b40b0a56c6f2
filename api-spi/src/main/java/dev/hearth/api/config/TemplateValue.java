package dev.hearth.api.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of any depth whose texts may be templates, such as the data of a service call. Immutable. */
public sealed interface TemplateValue {
    /**
     * A value with nothing to evaluate.
     *
     * @param value null, {@link Boolean}, {@link Long}, {@link java.math.BigInteger}, {@link Double} or {@link String}
     */
    record Fixed(@Nullable Object value) implements TemplateValue {}

    /**
     * A text that has something to evaluate.
     *
     * @param template what is evaluated
     */
    record Text(TemplateText template) implements TemplateValue {}

    /**
     * A list.
     *
     * @param items its elements
     */
    record Items(List<TemplateValue> items) implements TemplateValue {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A map.
     *
     * @param entries its values by their keys, in the order they were written
     */
    record Entries(Map<String, TemplateValue> entries) implements TemplateValue {
        /** Copies the map. */
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }
}
