package dev.hearth.cli.log;

import dev.hearth.cli.terminal.Screen;
import java.util.logging.LogRecord;

/** A place where log records are written, by the log's own thread. */
interface LogSink extends AutoCloseable {
    /** Writes one. Never throws: a full disk must not end the log. */
    void write(LogRecord entry);

    @Override
    default void close() {}

    /** Lines on a screen. */
    static LogSink to(Screen screen, LineFormat format) {
        return entry -> screen.line(format.format(entry));
    }
}
