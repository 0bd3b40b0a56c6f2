package dev.hearth.api;

/**
 * Something registered with the hub that can be taken back: a listener, a timer, a service, a worker thread.
 *
 * <p>Whatever an integration registers through its {@link Hub} is taken back by the hub when the integration is
 * unloaded, so keeping a subscription is only needed to end it earlier.
 */
@FunctionalInterface
public interface Subscription {
    /** Ends it. Loop only; ending it a second time does nothing. */
    void cancel();
}
