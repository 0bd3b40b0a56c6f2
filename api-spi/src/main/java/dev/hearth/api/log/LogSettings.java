package dev.hearth.api.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written to the log. A logger is named as the configuration names its integration, {@code mqtt}; the hub's own
 * are {@code core}, {@code core.setup} and so on, and {@code hearth} is the program. A level is that of the loggers
 * below it as well, {@code core.setup} is below {@code core}.
 *
 * @param defaultLevel of all that {@code levels} does not mention; null leaves it as the hub was started
 * @param levels by the name of the logger; {@link #HOME} is all that is not a library
 * @param filters by the name of the logger, which must be the very one that logs: a message in which one of the patterns
 *     is found is not written
 */
public record LogSettings(
        @Nullable LogLevel defaultLevel, Map<String, LogLevel> levels, Map<String, List<Pattern>> filters) {
    /** The hub and all integrations, in the place of a logger's name. */
    public static final String HOME = "";

    /** Everything as the hub was started. */
    public static final LogSettings NONE = new LogSettings(null, Map.of(), Map.of());

    public LogSettings {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        Map<String, List<Pattern>> copied = new LinkedHashMap<>();
        filters.forEach((name, patterns) -> copied.put(name, List.copyOf(patterns)));
        filters = Collections.unmodifiableMap(copied);
    }

    /** With another default. */
    public LogSettings withDefault(LogLevel level) {
        return new LogSettings(level, levels, filters);
    }

    /** With other levels for these loggers. */
    public LogSettings withLevels(Map<String, LogLevel> others) {
        Map<String, LogLevel> both = new LinkedHashMap<>(levels);
        both.putAll(others);
        return new LogSettings(defaultLevel, both, filters);
    }
}
