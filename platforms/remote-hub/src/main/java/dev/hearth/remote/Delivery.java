package dev.hearth.remote;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands things to a consumer on a thread of its own, so that a slow one holds up nobody. Bounded: drops the oldest. */
final class Delivery<T> {
    private static final Logger LOG = LoggerFactory.getLogger("remote_hub");

    private final Consumer<? super T> consumer;
    private final int capacity;
    private final Deque<T> queue = new ArrayDeque<>(); // guarded by itself, as is what follows
    private long missed;
    private boolean over;

    Delivery(String name, Consumer<? super T> consumer, int capacity) {
        this.consumer = consumer;
        this.capacity = capacity;
        Thread.ofVirtual().name(name).start(this::deliver);
    }

    void add(T item) {
        synchronized (queue) {
            if (over) {
                return;
            }
            if (queue.size() >= capacity) {
                queue.removeFirst();
                if (missed++ == 0) {
                    LOG.warn("a consumer of remote events is too slow; the oldest are dropped");
                }
            }
            queue.addLast(item);
            queue.notifyAll();
        }
    }

    long missed() {
        synchronized (queue) {
            return missed;
        }
    }

    void close() {
        synchronized (queue) {
            over = true;
            queue.clear();
            queue.notifyAll();
        }
    }

    private void deliver() {
        T next = take();
        while (next != null) {
            try {
                consumer.accept(next);
            } catch (RuntimeException e) {
                LOG.error("a consumer of remote events failed", e);
            }
            next = take();
        }
    }

    private @Nullable T take() {
        synchronized (queue) {
            while (queue.isEmpty() && !over) {
                try {
                    queue.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return null;
                }
            }
            return queue.pollFirst();
        }
    }
}
