package dev.hearth.api.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A warning or an error as it was written.
 *
 * @param time when
 * @param level {@link LogLevel#WARNING} or {@link LogLevel#ERROR}
 * @param logger the logger's name; may be empty
 * @param text what was said, on one or several lines
 * @param thrown the failure it is about, or null
 * @param source the place in the code: of a failure the innermost that is not the JDK's, else who called the logger; null
 *     when not known
 */
public record LogMessage(
        Instant time,
        LogLevel level,
        String logger,
        String text,
        @Nullable Throwable thrown,
        @Nullable StackTraceElement source) {}
