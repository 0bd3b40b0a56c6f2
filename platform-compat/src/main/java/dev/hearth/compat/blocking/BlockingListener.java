package dev.hearth.compat.blocking;

/**
 * Hears of something on a worker, where it may block. One listener is called again only when it has returned, with what
 * came meanwhile in the order it came.
 *
 * @param <T> what it hears of: an event, a change of a state, the time a timer fired at, a service call
 */
@FunctionalInterface
public interface BlockingListener<T> {
    /** What it throws is logged under the integration's name; for a service call it is the caller's failure. */
    void accept(T news) throws Exception;
}
