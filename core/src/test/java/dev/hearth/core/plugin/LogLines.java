package dev.hearth.core.plugin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a logger is told while a test runs. */
final class LogLines extends Handler implements AutoCloseable {
    private final Logger logger;
    private final SimpleFormatter formatter = new SimpleFormatter();
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    LogLines(String name) {
        logger = Logger.getLogger(name);
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    /** All lines so far; a copy. */
    List<String> all() {
        return List.copyOf(lines);
    }

    /** Whether a line contains the text. */
    boolean has(String part) {
        return all().stream().anyMatch(line -> line.contains(part));
    }

    /** How many lines contain the text. */
    long count(String part) {
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
