package dev.hearth.api.config;

import dev.hearth.api.config.ScalarNode.Style;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema for a map whose keys the writer invents: names to like values.
 *
 * @param <K> the Java value of a key
 * @param <V> the Java value under a key
 * @param keys what a key may be
 * @param values what may stand under each key
 */
public record DictSchema<K, V>(Schema<K> keys, Schema<V> values) implements Schema<Map<K, V>> {
    @Override
    public @Nullable Map<K, V> validate(ConfigNode node, Problems problems) {
        if (!(node instanceof MapNode map)) {
            problems.by(this).wrong(node, expected());
            return null;
        }
        int before = problems.errors();
        Map<K, V> read = LinkedHashMap.newLinkedHashMap(map.size());
        for (MapNode.Entry entry : map.entries()) {
            Problems here = problems.in(entry.name());
            K key = keys.validate(asWritten(entry.key()), here);
            V value = values.validate(entry.value(), here);
            if (key != null && value != null) {
                read.put(key, value);
            }
        }
        return problems.errors() > before ? null : Collections.unmodifiableMap(read);
    }

    // As a key, 0123 is the text 0123, not the number 83.
    private static ScalarNode asWritten(ScalarNode key) {
        return new ScalarNode(key.position(), key.keyText(), key.written(), Style.QUOTED, key.origin());
    }

    @Override
    public String expected() {
        return "a map";
    }
}
