package dev.hearth.core.loop;

import dev.hearth.api.HubException;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.loop.LoopClosedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An integration as the core keeps books on it: everything it has registered, so that all of it can be taken back, and
 * what it did wrong. Loop only, but for the counters and the name.
 */
public final class Owner {
    private final String name;
    private final Logger logger;
    private final CoreLoop loop;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger stalls = new AtomicInteger();
    // Entered and struck out by the threads themselves.
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private @Nullable Registration first;
    private int open;
    // Written by the loop; read by threads of the integration that post after it was unloaded.
    private volatile boolean closed;

    Owner(CoreLoop loop, String name) {
        this.loop = loop;
        this.name = name;
        this.logger = LoggerFactory.getLogger(name);
    }

    /** The integration's domain. */
    public String name() {
        return name;
    }

    /** The integration's logger. */
    public Logger logger() {
        return logger;
    }

    /** The loop as the integration sees it. */
    public Loop loop() {
        return loop.ownedBy(this);
    }

    /** How many of its callbacks threw. Any thread. */
    public int failures() {
        return failures.get();
    }

    /** How often one of its callbacks held the loop too long. Any thread. */
    public int stalls() {
        return stalls.get();
    }

    void countStall() {
        stalls.incrementAndGet();
    }

    /** Logs and counts what its code threw; the caller goes on with the next. */
    public void failed(Culprit culprit, Throwable thrown) {
        failures.incrementAndGet();
        try {
            logger.error("{} failed: {}", culprit.label(), thrown.toString(), thrown);
        } catch (Throwable e) {
            // What was thrown is foreign code too, and so is its text.
            logger.error("{} failed with a {} that cannot be shown", name, thrown.getClass().getName());
        }
    }

    /** How many registrations it has. */
    public int open() {
        return open;
    }

    /** What it has registered, one line each. */
    public List<String> registrations() {
        List<String> labels = new ArrayList<>();
        for (Registration r = first; r != null; r = r.next) {
            labels.add(r.label());
        }
        return labels;
    }

    /** Whether it was unloaded. Any thread. */
    public boolean closed() {
        return closed;
    }

    /** The worker threads that run its code at this moment. A copy; any thread. */
    public List<Thread> threads() {
        return List.copyOf(threads);
    }

    /** Interrupts them. Any thread. */
    public void interruptThreads() {
        threads.forEach(Thread::interrupt);
    }

    /** The calling thread runs code of the integration from here on, and looks for resources where that code is from. */
    void enters(Object code) {
        Thread thread = Thread.currentThread();
        threads.add(thread);
        thread.setContextClassLoader(code.getClass().getClassLoader());
        if (closed) {
            thread.interrupt();
        }
    }

    /** The calling thread has left the integration's code. */
    void leaves() {
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(CoreLoop.class.getClassLoader());
        threads.remove(thread);
    }

    /**
     * Takes back everything it has registered, fails what it has begun and not finished, interrupts its threads, and
     * refuses more.
     */
    public void close() {
        loop.checkInLoop();
        closed = true;
        while (first != null) {
            first.cancel();
        }
        loop.abandon(this);
        interruptThreads();
    }

    /** Why nothing is done for it any more, once it was closed. */
    HubException refusal() {
        return loop.isEnding()
                ? new LoopClosedException()
                : new HubException("integration_unloaded", name + " has been unloaded");
    }

    /** Fails when it was unloaded. Any thread. */
    void checkOpen() {
        if (closed) {
            throw new HubException(
                    "integration_unloaded", name + " has been unloaded and can register nothing any more");
        }
    }

    void add(Registration registration) {
        loop.checkInLoop();
        checkOpen();
        registration.next = first;
        if (first != null) {
            first.previous = registration;
        }
        first = registration;
        open++;
    }

    void remove(Registration registration) {
        loop.checkInLoop();
        Registration before = registration.previous;
        Registration after = registration.next;
        if (before == null) {
            first = after;
        } else {
            before.next = after;
        }
        if (after != null) {
            after.previous = before;
        }
        registration.previous = null;
        registration.next = null;
        open--;
    }

    @Override
    public String toString() {
        return name;
    }
}
