package dev.hearth.compat.blocking;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What one blocking listener has yet to hear, in order. Loop only.
 *
 * <p>At most {@value #CAPACITY} wait behind the one being heard; then the oldest is dropped for the newest, and the log
 * says so once until the listener has caught up.
 */
final class Deliveries<T> {
    static final int CAPACITY = 1_024;

    private final Hub hub;
    private final Workers workers;
    private final String label;
    private final BlockingListener<? super T> listener;
    private final Deque<T> waiting = new ArrayDeque<>();
    private boolean busy;
    private boolean cancelled;
    private boolean overflowed;

    /** @param label what the listener is, for the log: {@code the listener of state_changed} */
    Deliveries(Hub hub, Workers workers, String label, BlockingListener<? super T> listener) {
        this.hub = hub;
        this.workers = workers;
        this.label = label;
        this.listener = listener;
    }

    /** Whether the listener is at work. */
    boolean busy() {
        return busy;
    }

    void deliver(T news) {
        if (cancelled) {
            return;
        }
        waiting.addLast(news);
        if (!busy) {
            next();
        } else if (waiting.size() > CAPACITY) {
            waiting.removeFirst();
            if (!overflowed) {
                overflowed = true;
                hub.logger().warn("{} is slower than what it hears of; the oldest of {} is dropped", label, CAPACITY);
            }
        }
    }

    private void next() {
        T news = waiting.pollFirst();
        if (news == null) {
            busy = false;
            overflowed = false;
            return;
        }
        busy = true;
        workers.<@Nullable Void>run(() -> {
            listener.accept(news);
            return null;
        })
                .whenComplete((done, failure) -> {
                    if (failure != null && !cancelled) {
                        Throwable cause = Stages.cause(failure);
                        hub.logger().error("{} failed: {}", label, cause.toString(), cause);
                    }
                    next();
                });
    }

    /** Ends it: what waits is not delivered any more. */
    void cancel() {
        cancelled = true;
        waiting.clear();
    }
}
