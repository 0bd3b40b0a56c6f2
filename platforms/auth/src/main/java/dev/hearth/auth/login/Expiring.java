package dev.hearth.auth.login;

import dev.hearth.api.Hub;
import dev.hearth.auth.user.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps things under names that nobody can guess, each for ten minutes. There are at most 1,000; the oldest goes first.
 * Loop only.
 *
 * @param <T> what is kept
 */
final class Expiring<T> {
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int MOST = 1_000;

    private final Hub hub;
    private final Map<String, Kept<T>> kept = new LinkedHashMap<>();

    private record Kept<T>(T value, Instant until) {}

    Expiring(Hub hub) {
        this.hub = hub;
    }

    String put(T value) {
        String name = Secrets.id();
        clean();
        kept.put(name, new Kept<>(value, hub.loop().time().now().plus(LIFETIME)));
        return name;
    }

    // In the order they were put, so those that have ended come first.
    private void clean() {
        Instant now = hub.loop().time().now();
        Iterator<Kept<T>> oldest = kept.values().iterator();
        while (oldest.hasNext()) {
            Kept<T> each = oldest.next();
            if (each.until().isAfter(now) && kept.size() < MOST) {
                return;
            }
            oldest.remove();
        }
    }

    @Nullable
    T find(String name) {
        Kept<T> found = kept.get(name);
        return found == null || !found.until().isAfter(hub.loop().time().now()) ? null : found.value();
    }

    @Nullable
    T remove(String name) {
        T found = find(name);
        kept.remove(name);
        return found;
    }
}
