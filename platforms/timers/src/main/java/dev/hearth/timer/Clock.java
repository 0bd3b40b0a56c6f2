package dev.hearth.timer;

import dev.hearth.api.HubException;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.state.StateText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How timers write lengths of time and moments, and read them again. */
final class Clock {
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int SECONDS_PER_MINUTE = 60;

    private Clock() {}

    /** {@code H:MM:SS}, with as many hours as there are. */
    static String text(Duration duration) {
        long seconds = duration.toSeconds();
        long hours = Math.floorDiv(seconds, SECONDS_PER_HOUR);
        long rest = Math.floorMod(seconds, SECONDS_PER_HOUR);
        return "%d:%02d:%02d".formatted(hours, rest / SECONDS_PER_MINUTE, rest % SECONDS_PER_MINUTE);
    }

    /** In UTC, as Python writes it. */
    static String text(Instant moment) {
        return StateText.of(moment);
    }

    /** Reads what {@link #text(Duration)} wrote; null for anything else. */
    static @Nullable Duration duration(@Nullable Object written) {
        try {
            return written == null ? null : Schemas.timePeriod().parse(written);
        } catch (HubException e) {
            return null;
        }
    }

    /** Reads what {@link #text(Instant)} wrote; null for anything else. */
    static @Nullable Instant moment(@Nullable Object written) {
        try {
            return written == null ? null : OffsetDateTime.parse(written.toString()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Without what is finer than seconds. */
    static Duration cut(Duration duration) {
        return duration.truncatedTo(ChronoUnit.SECONDS);
    }
}
