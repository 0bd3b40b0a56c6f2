package dev.hearth.api.log;

import dev.hearth.api.data.DataMap;
import java.time.Instant;
import java.util.List;

/**
 * Warnings or errors of one logger from one place in the code. Home Assistant: {@code LogEntry}.
 *
 * @param name the logger
 * @param messages what was said, each once, at most five
 * @param level of the first
 * @param file the source of the code, such as {@code dev/hearth/demo/DemoLight.java}; empty when not known
 * @param line the line in it, 0 when not known
 * @param lastOccurred when it last came
 * @param firstOccurred when it first came
 * @param exception the failure of the first with its stack; empty for none
 * @param count how often it came
 */
public record SystemLogEntry(
        String name,
        List<String> messages,
        LogLevel level,
        String file,
        int line,
        Instant lastOccurred,
        Instant firstOccurred,
        String exception,
        long count) {
    private static final double MICROS = 1e6;

    /** Copies the messages. */
    public SystemLogEntry {
        messages = List.copyOf(messages);
    }

    /**
     * As clients get it: {@code name}, {@code message} (a list), {@code level} (upper case), {@code source} (file and
     * line), {@code timestamp} and {@code first_occurred} (seconds since 1970), {@code exception}, {@code count}.
     */
    public DataMap asMap() {
        return DataMap.builder(8)
                .put("name", name)
                .put("message", messages)
                .put("level", level.name())
                .put("source", List.of(file, line))
                .put("timestamp", seconds(lastOccurred))
                .put("exception", exception)
                .put("count", count)
                .put("first_occurred", seconds(firstOccurred))
                .build();
    }

    private static double seconds(Instant time) {
        return (time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000) / MICROS;
    }
}
