package dev.hearth.api.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule about several keys of one map.
 *
 * @param kind which rule
 * @param keys the keys it is about
 */
public record KeyRule(Kind kind, List<String> keys) {
    /** The rules there are. */
    public enum Kind {
        /** One or more of the keys must be written. */
        AT_LEAST_ONE,
        /** No two of the keys may be written. */
        AT_MOST_ONE,
        /** All of the keys or none. */
        TOGETHER
    }

    /** Copies the keys. */
    public KeyRule {
        keys = List.copyOf(keys);
    }

    /**
     * Reports where the rule is broken.
     *
     * @param meant keys that were mistyped, which is reported already: they count as written
     */
    void check(MapNode map, Set<String> meant, Problems problems) {
        List<String> present = keys.stream().filter(map::has).toList();
        switch (kind) {
            case AT_LEAST_ONE -> {
                if (present.isEmpty() && keys.stream().noneMatch(meant::contains)) {
                    problems.error(map, "one of the keys " + quoted(keys) + " is required");
                }
            }
            case AT_MOST_ONE -> {
                for (String surplus : present.stream().skip(1).toList()) {
                    report(map, surplus, problems, "'" + surplus + "' and '" + present.getFirst()
                            + "' exclude each other; keep one");
                }
            }
            case TOGETHER -> {
                List<String> missing = keys.stream()
                        .filter(key -> !map.has(key) && !meant.contains(key))
                        .toList();
                if (!present.isEmpty() && !missing.isEmpty()) {
                    report(map, present.getFirst(), problems, "'" + present.getFirst() + "' needs "
                            + quoted(missing) + " beside it");
                }
            }
        }
    }

    private void report(MapNode map, String key, Problems problems, String message) {
        MapNode.Entry entry = map.entry(key);
        problems.in(key).because(new Problem.Reason.BrokenRule(this)).error(entry == null ? map : entry.key(), message);
    }

    private static String quoted(List<String> keys) {
        return keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(", "));
    }
}
