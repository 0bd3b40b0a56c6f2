package dev.hearth.cli.log;

import dev.hearth.api.Subscription;
import dev.hearth.api.log.LogListener;
import dev.hearth.api.log.LogMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hands log records to a thread of its own, so that neither the loop nor a device waits for a disk or a terminal that
 * somebody has stopped. Holds {@value #CAPACITY} records; further ones are dropped and counted, and the log says so.
 */
final class LogWriter extends Handler {
    private static final int CAPACITY = 10_000;
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong dropped = new AtomicLong();
    private final List<LogSink> sinks;
    private final Thread thread;
    private final Waiting end = new Waiting(new LogRecord(Level.OFF, "end of the log"), null);
    private final List<LogListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<String, List<Pattern>> filters = Map.of();

    /** A record that is to be written, and who called the logger if somebody wants to know. */
    private record Waiting(LogRecord entry, @Nullable StackTraceElement caller) {}

    @SuppressWarnings("this-escape") // the thread is started last
    LogWriter(List<LogSink> sinks) {
        this.sinks = List.copyOf(sinks);
        this.thread = Thread.ofPlatform().name("log").daemon().unstarted(this::writeAll);
        thread.start();
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry) && !queue.offer(new Waiting(entry, isHeard(entry) ? LogPlace.ofCaller() : null))) {
            dropped.incrementAndGet();
        }
    }

    /** Tells of warnings and errors on this writer's thread, after they were written. */
    Subscription listen(LogListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private boolean isHeard(LogRecord entry) {
        return !listeners.isEmpty() && entry.getLevel().intValue() >= Level.WARNING.intValue();
    }

    @SuppressWarnings("ReferenceEquality") // the end is one thing, not a value
    private void writeAll() {
        try {
            for (Waiting next = queue.take(); next != end; next = queue.take()) {
                if (!isFiltered(next.entry())) {
                    write(next.entry());
                    tell(next);
                }
                long lost = dropped.getAndSet(0);
                if (lost > 0) {
                    write(lossOf(lost));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sinks.forEach(LogSink::close);
    }

    /**
     * Leaves out, from now on, messages in which a pattern of their logger is found. Looked for on this writer's thread:
     * an expression may take its time.
     */
    void filter(Map<String, List<Pattern>> patternsByLogger) {
        filters = patternsByLogger;
    }

    private boolean isFiltered(LogRecord entry) {
        String message = entry.getMessage();
        return entry.getLoggerName() != null
                && message != null
                && filters.getOrDefault(entry.getLoggerName(), List.of()).stream()
                        .anyMatch(pattern -> pattern.matcher(message).find());
    }

    private void write(LogRecord entry) {
        sinks.forEach(sink -> sink.write(entry));
    }

    private void tell(Waiting written) {
        if (!isHeard(written.entry())) {
            return;
        }
        LogMessage message = LogPlace.message(written.entry(), written.caller());
        for (LogListener listener : listeners) {
            try {
                listener.logged(message);
            } catch (RuntimeException e) {
                // Logged it would come here again; whoever listens has to take care of its own failures.
            }
        }
    }

    private static LogRecord lossOf(long lost) {
        LogRecord entry = new LogRecord(
                Level.WARNING, lost + " log messages were lost: they came faster than they could be written");
        entry.setLoggerName("core.log");
        return entry;
    }

    @Override
    public void flush() {
        // The thread writes as soon as it can.
    }

    @Override
    public void close() {
        try {
            // Waits for room too: behind ten thousand records there is none at once.
            if (queue.offer(end, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.join(LAST_WORDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
