package dev.hearth.websocketapi;

import dev.hearth.api.Subscription;
import java.util.ArrayList;
import java.util.List;

/**
 * Those who follow the same thing, in the order they came. Who joins or leaves while all are told of something counts
 * from the next time on. Loop only.
 */
final class Followers<F> {
    private final Runnable onLast;
    private List<F> all = List.of();

    /** @param onLast is run when the last one has gone */
    Followers(Runnable onLast) {
        this.onLast = onLast;
    }

    /** All of them; the list does not change while it is walked through. */
    List<F> all() {
        return all;
    }

    /** Lets one follow until the subscription ends. */
    @SuppressWarnings("ReferenceEquality") // the very one that was added
    Subscription add(F follower) {
        List<F> more = new ArrayList<>(all);
        more.add(follower);
        all = more;
        return () -> {
            List<F> fewer = new ArrayList<>(all);
            if (fewer.removeIf(each -> each == follower)) {
                all = fewer;
                if (fewer.isEmpty()) {
                    onLast.run();
                }
            }
        };
    }
}
