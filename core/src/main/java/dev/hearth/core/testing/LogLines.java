package dev.hearth.core.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What a logger is told while a test runs, instead of printing it. Needs {@code java.util.logging} as the backend. Any
 * thread.
 *
 * {@snippet :
 * try (LogLines log = LogLines.of("my_lamp"); TestHub hub = TestHub.create()) {
 *     …
 *     assertEquals(1, log.count("does not answer"));
 * }
 * }
 */
public final class LogLines extends Handler implements AutoCloseable {
    private final Logger logger;
    private final SimpleFormatter formatter = new SimpleFormatter();
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private LogLines(Logger logger) {
        this.logger = logger;
    }

    /** Listens to a logger, such as that of an integration, from now until it is closed. */
    public static LogLines of(String name) {
        Logger logger = Logger.getLogger(name);
        LogLines lines = new LogLines(logger);
        logger.addHandler(lines);
        logger.setUseParentHandlers(false);
        return lines;
    }

    /** All lines so far; a copy. */
    public List<String> all() {
        return List.copyOf(lines);
    }

    /** Whether a line contains the text. */
    public boolean has(String part) {
        return all().stream().anyMatch(line -> line.contains(part));
    }

    /** How many lines contain the text. */
    public long count(String part) {
        return all().stream().filter(line -> line.contains(part)).count();
    }

    @Override
    public void publish(LogRecord logged) {
        lines.add(formatter.formatMessage(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
