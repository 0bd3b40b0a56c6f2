package dev.hearth.api.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A schema for maps of which one key says what the others may be, such as {@code platform}.
 *
 * @param <T> the Java value
 * @param key the key that decides
 * @param alternatives the value of that key and what the rest of the map may then hold, without that key
 */
public record ByKeySchema<T>(String key, Map<String, Schema<? extends T>> alternatives) implements Schema<T> {
    /** Copies the alternatives. */
    public ByKeySchema {
        alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
    }

    @Override
    public @Nullable T validate(ConfigNode node, Problems problems) {
        if (!(node instanceof MapNode map)) {
            problems.by(this).wrong(node, expected());
            return null;
        }
        ConfigNode deciding = map.get(key);
        if (deciding == null) {
            MapSchema.reportMissing(map, key, alternatives.keySet(), problems);
            return null;
        }
        Problems at = problems.in(key);
        if (!(deciding instanceof ScalarNode scalar) || scalar.value() == null
                || scalar.origin() == ScalarNode.Origin.INPUT) {
            at.wrong(deciding, words());
            return null;
        }
        Schema<? extends T> alternative = alternatives.get(scalar.keyText());
        if (alternative == null) {
            at.wrong(scalar, words(), Suggestions.closest(scalar.keyText(), alternatives.keySet()));
            return null;
        }
        return alternative.validate(map.without(key), problems);
    }

    private String words() {
        return "one of " + alternatives.keySet().stream().map(w -> "'" + w + "'").collect(Collectors.joining(", "));
    }

    @Override
    public String expected() {
        return "a map with the key '" + key + "'";
    }
}
