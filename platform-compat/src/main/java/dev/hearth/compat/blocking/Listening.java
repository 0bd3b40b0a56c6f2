package dev.hearth.compat.blocking;

import dev.hearth.api.Subscription;

/**
 * A blocking listener that can be taken back from any thread. When {@link #cancel} has returned no further call begins;
 * one that is running goes on to its end. Once the hub has stopped there is nothing to take back, and nothing happens.
 */
final class Listening implements Subscription {
    private final Crossing crossing;
    private final Deliveries<?> deliveries;
    private final Subscription registered;

    Listening(Crossing crossing, Deliveries<?> deliveries, Subscription registered) {
        this.crossing = crossing;
        this.deliveries = deliveries;
        this.registered = registered;
    }

    @Override
    public void cancel() {
        crossing.takeBack(() -> {
            deliveries.cancel();
            registered.cancel();
        });
    }
}
