package dev.hearth.auth.user;

import dev.hearth.api.Hub;
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
public final class Expiring<T> {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int MOST = 1_000;

    private final Hub hub;
    private final Map<String, Kept<T>> kept = new LinkedHashMap<>();

    private record Kept<T>(T value, Instant until) {}

    /** Nothing so far. */
    public Expiring(Hub hub) {
        this.hub = hub;
    }

    /** Keeps something and answers its name, 32 hexadecimal digits. */
    public String put(T value) {
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

    /** What is kept under the name, or null. */
    public @Nullable T find(String name) {
        Kept<T> found = kept.get(name);
        return found == null || !found.until().isAfter(hub.loop().time().now()) ? null : found.value();
    }

    /** Takes out what is kept under the name, or null. */
    public @Nullable T remove(String name) {
        T found = find(name);
        kept.remove(name);
        return found;
    }
}
