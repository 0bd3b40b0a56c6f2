package dev.hearth.api.config;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date with a time of day as it was written, which may leave the offset from UTC to the home's time zone.
 *
 * @param local date and time of day
 * @param offset the offset if one was written
 */
public record DateTimeValue(LocalDateTime local, @Nullable ZoneOffset offset) {
    /** The moment meant. A time that a clock change skips moves on by the gap; one that comes twice is the first. */
    public Instant toInstant(ZoneId home) {
        return offset == null ? local.atZone(home).toInstant() : local.toInstant(offset);
    }
}
