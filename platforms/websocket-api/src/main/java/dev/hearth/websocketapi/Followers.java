package dev.hearth.websocketapi;

import dev.hearth.api.Subscription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Those who follow the same thing, in the order they came. Who joins or leaves while all are told of something counts
 * from the next time on. Loop only.
 */
final class Followers<F> {
    private final Runnable onLast;
    // By the place of each, so that leaving takes as long among thousands as among few.
    private final Map<Object, F> places = new LinkedHashMap<>();
    private @Nullable List<F> all;

    /** @param onLast is run when the last one has gone */
    Followers(Runnable onLast) {
        this.onLast = onLast;
    }

    /** All of them; the list does not change while it is walked through. */
    List<F> all() {
        List<F> present = all;
        if (present == null) {
            present = List.copyOf(places.values());
            all = present;
        }
        return present;
    }

    /** Lets one follow until the subscription ends. */
    Subscription add(F follower) {
        Object place = new Object();
        places.put(place, follower);
        all = null;
        return () -> {
            if (places.remove(place) != null) {
                all = null;
                if (places.isEmpty()) {
                    onLast.run();
                }
            }
        };
    }
}
