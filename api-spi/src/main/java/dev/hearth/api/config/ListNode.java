package dev.hearth.api.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of nodes.
 *
 * @param position where it begins
 * @param items the elements in their order, unmodifiable
 */
public record ListNode(Position position, List<ConfigNode> items) implements ConfigNode {
    /** Copies the elements. */
    public ListNode {
        items = List.copyOf(items);
    }

    static ListNode of(Collection<?> values) {
        List<ConfigNode> items = new ArrayList<>(values.size());
        for (Object value : values) {
            items.add(ConfigNode.of(value));
        }
        return new ListNode(Position.NONE, items);
    }

    /** How many elements there are. */
    public int size() {
        return items.size();
    }

    @Override
    public String describe() {
        return switch (items.size()) {
            case 0 -> "an empty list";
            case 1 -> "a list of 1 item";
            default -> "a list of " + items.size() + " items";
        };
    }

    @Override
    public List<@Nullable Object> toPlain() {
        List<@Nullable Object> plain = new ArrayList<>(items.size());
        for (ConfigNode item : items) {
            plain.add(item.toPlain());
        }
        return Collections.unmodifiableList(plain);
    }

    /** The description, so that a secret inside does not get into a log by accident. */
    @Override
    public String toString() {
        return describe() + (position.known() ? " at " + position : "");
    }
}
