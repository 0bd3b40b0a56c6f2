package dev.hearth.api.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema for a list of like elements.
 *
 * @param <T> the Java value of an element
 * @param element what each element may be
 * @param singleAllowed whether a value that is not a list counts as a list of one, and nothing as an empty list
 * @param atLeast the fewest elements
 */
public record ListSchema<T>(Schema<T> element, boolean singleAllowed, int atLeast) implements Schema<List<T>> {
    /** The same, with at least one element. */
    public ListSchema<T> notEmpty() {
        return new ListSchema<>(element, singleAllowed, 1);
    }

    @Override
    public @Nullable List<T> validate(ConfigNode node, Problems problems) {
        int before = problems.errors();
        List<T> values = new ArrayList<>();
        if (node instanceof ListNode list) {
            for (int i = 0; i < list.size(); i++) {
                T value = element.validate(list.items().get(i), problems.in(i));
                if (value != null) {
                    values.add(value);
                }
            }
        } else if (!singleAllowed) {
            problems.by(this).wrong(node, expected());
        } else if (!(node instanceof ScalarNode scalar && scalar.empty())) {
            T value = element.validate(node, problems);
            if (value != null) {
                values.add(value);
            }
        }
        if (problems.errors() > before) {
            return null;
        }
        if (values.size() < atLeast) {
            problems.by(this).error(node, "the list is empty", expected(), null);
            return null;
        }
        return Collections.unmodifiableList(values);
    }

    @Override
    public String expected() {
        String list = "a list, each element " + element.expected();
        return singleAllowed ? element.expected() + ", or a list of such" : list;
    }
}
