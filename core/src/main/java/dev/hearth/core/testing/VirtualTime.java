package dev.hearth.core.testing;

import dev.hearth.api.loop.TimeSource;
import java.time.Instant;

/** A clock that stands still until it is moved. Moved by the virtual loop's thread, read by any. */
public final class VirtualTime implements TimeSource {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final long startMicros;
    private volatile long nanos;

    /** A clock at midnight UTC of 1 January 2026. */
    public VirtualTime() {
        this(START);
    }

    /** A clock at that moment. */
    public VirtualTime(Instant start) {
        this.startMicros = TimeSource.toEpochMicros(start);
    }

    @Override
    public long epochMicros() {
        return startMicros + nanos / 1_000;
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    /** Moves it to a later value of {@link #nanoTime}; never back. */
    void moveTo(long newNanos) {
        nanos = Math.max(nanos, newNanos);
    }
}
