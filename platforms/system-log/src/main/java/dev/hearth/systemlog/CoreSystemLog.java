package dev.hearth.systemlog;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.log.LogListener;
import dev.hearth.api.log.LogMessage;
import dev.hearth.api.log.SystemLog;
import dev.hearth.api.log.SystemLogEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes what the log says over to the loop. Between the two wait at most {@value #WAITING} messages; what comes while so
 * many do is dropped: the log itself has it.
 *
 * <p>Somebody who hears the event and logs a warning because of it would go round in a circle; so at most
 * {@value #MOST_EVENTS} events are fired in ten seconds, and what comes beyond is only kept.
 */
final class CoreSystemLog implements SystemLog, LogListener {
    static final String EVENT = "system_log_event";

    private static final int WAITING = 1_000;
    private static final int MOST_EVENTS = 100;
    private static final Duration SPAN = Duration.ofSeconds(10);

    private final Hub hub;
    private final boolean fireEvent;
    private final Kept kept;
    private final Queue<LogMessage> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicBoolean announced = new AtomicBoolean();
    private Instant spanBegan = Instant.EPOCH;
    private int events;

    CoreSystemLog(Hub hub, int capacity, boolean fireEvent) {
        this.hub = hub;
        this.fireEvent = fireEvent;
        this.kept = new Kept(capacity);
    }

    @Override
    public void logged(LogMessage message) {
        if (waiting.offer(message)) {
            announce();
        }
    }

    private void announce() {
        if (announced.compareAndSet(false, true)) {
            try {
                hub.loop().execute(this::takeOver);
            } catch (HubException e) { // full or closed; the next message tries again
                announced.set(false);
            }
        }
    }

    private void takeOver() {
        announced.set(false);
        for (int i = 0; i < WAITING; i++) {
            LogMessage next = waiting.poll();
            if (next == null) {
                return;
            }
            SystemLogEntry entry = kept.add(next);
            if (fireEvent && mayFire()) {
                hub.bus().fire(EVENT, entry.asMap());
            }
        }
        announce();
    }

    private boolean mayFire() {
        Instant now = hub.loop().time().now();
        if (Duration.between(spanBegan, now).compareTo(SPAN) >= 0) {
            spanBegan = now;
            events = 0;
        }
        return events++ < MOST_EVENTS;
    }

    @Override
    public List<SystemLogEntry> entries() {
        hub.loop().checkInLoop();
        return kept.latestFirst();
    }

    @Override
    public void clear() {
        hub.loop().checkInLoop();
        kept.clear();
    }
}
