package dev.hearth.websocketapi;

import dev.hearth.api.data.DataMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in data. Immutable.
 *
 * @param steps keys of maps ({@link String}) and positions in lists ({@link Integer}), from the outside in
 */
record DataPath(List<Object> steps) {
    DataPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads the path of a {@link dev.hearth.api.config.Problem}. Keys may hold dots, so the keys that are there decide
     * where one ends.
     */
    static DataPath of(String path, @Nullable Object data) {
        List<Object> steps = new ArrayList<>();
        Object here = data;
        String rest = path;
        while (!rest.isEmpty()) {
            Object step = step(rest, here);
            int length = step instanceof Integer index ? index.toString().length() + 2 : step.toString().length();
            steps.add(step);
            here = child(here, step);
            rest = rest.substring(length);
            rest = rest.startsWith(".") ? rest.substring(1) : rest;
        }
        return new DataPath(steps);
    }

    private static Object step(String rest, @Nullable Object here) {
        if (here instanceof DataMap map) {
            String longest = null;
            for (String key : map.keySet()) {
                if (begins(rest, key) && (longest == null || key.length() > longest.length())) {
                    longest = key;
                }
            }
            if (longest != null) {
                return longest;
            }
        }
        int close = rest.indexOf(']');
        if (rest.charAt(0) == '[' && close > 1 && rest.substring(1, close).chars().allMatch(Character::isDigit)) {
            return Integer.valueOf(rest.substring(1, close));
        }
        int end = 1;
        while (end < rest.length() && rest.charAt(end) != '.' && rest.charAt(end) != '[') {
            end++;
        }
        return rest.substring(0, end);
    }

    private static boolean begins(String rest, String key) {
        return !key.isEmpty() && rest.startsWith(key)
                && (rest.length() == key.length() || rest.charAt(key.length()) == '.'
                        || rest.charAt(key.length()) == '[');
    }

    private static @Nullable Object child(@Nullable Object parent, Object step) {
        return switch (step) {
            case String key when parent instanceof DataMap map -> map.get(key);
            case Integer index when parent instanceof List<?> list && index < list.size() -> list.get(index);
            default -> null;
        };
    }

    DataPath then(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new DataPath(longer);
    }

    DataPath parent() {
        return steps.isEmpty() ? this : new DataPath(steps.subList(0, steps.size() - 1));
    }

    boolean endsInKey() {
        return !steps.isEmpty() && steps.getLast() instanceof String;
    }

    /** The value there; null when there is none. */
    @Nullable
    Object in(@Nullable Object data) {
        Object here = data;
        for (Object step : steps) {
            here = child(here, step);
        }
        return here;
    }

    /** {@code  @ data['a'][0]}, or nothing for the whole. */
    String where() {
        return steps.isEmpty()
                ? ""
                : steps.stream().map(step -> "[" + PythonText.of(step) + "]")
                        .collect(Collectors.joining("", " @ data", ""));
    }
}
