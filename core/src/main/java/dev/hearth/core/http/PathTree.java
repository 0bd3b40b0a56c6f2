package dev.hearth.core.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Things found by path. A pattern is made of fixed parts, names for one part and, at its end, a name for all the rest;
 * fixed parts go before names, names before the rest. Filled by one thread before others look into it.
 *
 * @param <T> what is found
 */
final class PathTree<T> {
    private final Map<String, PathTree<T>> fixed = new HashMap<>();
    private @Nullable PathTree<T> named;
    private @Nullable T here;
    private @Nullable T rest;

    /** What was found, with the parts of the path that the pattern has names for, in their order. */
    record Match<T>(T found, List<String> values) {}

    /** The names in a pattern, in their order. */
    static List<String> names(String pattern) {
        List<String> names = new ArrayList<>();
        for (String part : parts(pattern)) {
            if (isName(part)) {
                names.add(part.substring(1, isRest(part) ? part.indexOf(':') : part.length() - 1));
            }
        }
        return names;
    }

    private static boolean isName(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }

    private static boolean isRest(String part) {
        return part.startsWith("{") && part.endsWith(":.*}");
    }

    private static List<String> parts(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** What stands at the pattern; null when nothing does. */
    @Nullable
    T at(String pattern) {
        PathTree<T> node = this;
        for (String part : parts(pattern)) {
            if (isRest(part)) {
                return node.rest;
            }
            PathTree<T> next = isName(part) ? node.named : node.fixed.get(part);
            if (next == null) {
                return null;
            }
            node = next;
        }
        return node.here;
    }

    /** Puts something at the pattern, over what is there. */
    void put(String pattern, T value) {
        PathTree<T> node = this;
        for (String part : parts(pattern)) {
            if (isRest(part)) {
                node.rest = value;
                return;
            }
            if (isName(part)) {
                PathTree<T> next = node.named == null ? new PathTree<>() : node.named;
                node.named = next;
                node = next;
            } else {
                node = node.fixed.computeIfAbsent(part, name -> new PathTree<>());
            }
        }
        node.here = value;
    }

    /** What the path leads to; null when it leads nowhere. */
    @Nullable
    Match<T> find(String path) {
        return path.startsWith("/") ? find(parts(path), 0, new ArrayList<>()) : null;
    }

    private @Nullable Match<T> find(List<String> parts, int from, List<String> values) {
        if (from == parts.size()) {
            return here == null ? null : new Match<>(here, List.copyOf(values));
        }
        String part = parts.get(from);
        PathTree<T> next = fixed.get(part);
        Match<T> match = next == null ? null : next.find(parts, from + 1, values);
        if (match == null && named != null && !part.isEmpty()) {
            values.add(part);
            match = named.find(parts, from + 1, values);
            values.removeLast();
        }
        if (match == null && rest != null) {
            values.add(String.join("/", parts.subList(from, parts.size())));
            match = new Match<>(rest, List.copyOf(values));
            values.removeLast();
        }
        return match;
    }
}
