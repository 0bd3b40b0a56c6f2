package dev.hearth.helper.source;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What entities that go leave to those that take their place a moment later, when their integration is set up anew by a
 * reload: a window need not be filled again. It belongs to the platform. Loop only.
 *
 * @param <K> what is written about an entity; only one about which the same is written takes over
 * @param <V> what it leaves
 */
public final class Handover<K, V> {
    private static final long KEPT_MICROS = 60_000_000L;

    private final Map<K, Left<V>> left = new HashMap<>();

    private record Left<V>(V value, long atMicros) {}

    /** Leaves something for a minute. */
    public void leave(K key, V value, long nowMicros) {
        forgetOld(nowMicros);
        left.put(key, new Left<>(value, nowMicros));
    }

    /** Takes what was left, or null when nothing was. */
    public @Nullable V take(K key, long nowMicros) {
        forgetOld(nowMicros);
        Left<V> found = left.remove(key);
        return found == null ? null : found.value();
    }

    private void forgetOld(long nowMicros) {
        left.values().removeIf(each -> nowMicros - each.atMicros() > KEPT_MICROS);
    }
}
