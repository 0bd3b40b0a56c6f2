package dev.hearth.core.loop;

import dev.hearth.api.loop.TimeSource;
import java.time.Instant;

/** The clocks of the machine. */
public final class SystemTime implements TimeSource {
    @Override
    public long epochMicros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000L + now.getNano() / 1_000;
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }
}
