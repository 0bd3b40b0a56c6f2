package dev.hearth.api.loop;

import java.time.Instant;

/**
 * The hub's clocks. Nobody reads another one, so that a test or a simulation can hold the time in its hand. Any thread.
 */
public interface TimeSource {
    /** Wall time in microseconds since 1970, UTC: the resolution that states and events are kept in. */
    long epochMicros();

    /** A clock that never goes back, in nanoseconds from an arbitrary start; timers run by it. */
    long nanoTime();

    /** Wall time. */
    default Instant now() {
        return toInstant(epochMicros());
    }

    /** The instant that many microseconds after 1970. */
    static Instant toInstant(long epochMicros) {
        return Instant.ofEpochSecond(Math.floorDiv(epochMicros, 1_000_000L),
                Math.floorMod(epochMicros, 1_000_000L) * 1_000);
    }

    /** Microseconds since 1970, cutting off what is finer. */
    static long toEpochMicros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000L + instant.getNano() / 1_000;
    }
}
