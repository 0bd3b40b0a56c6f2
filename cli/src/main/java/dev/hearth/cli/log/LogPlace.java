package dev.hearth.cli.log;

import dev.hearth.api.log.LogLevel;
import dev.hearth.api.log.LogMessage;
import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Where in the code a log record comes from. Any thread. */
final class LogPlace {
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");
    private static final List<String> LOGGING =
            List.of("org.slf4j.", LogWriter.class.getName(), LogPlace.class.getName());
    private static final Formatter TEXT = new SimpleFormatter();

    private LogPlace() {}

    /** Whoever called the logger that this thread is in. */
    static @Nullable StackTraceElement ofCaller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(LogPlace::isOfTheCaller).findFirst())
                .map(StackFrame::toStackTraceElement)
                .orElse(null);
    }

    private static boolean isOfTheCaller(StackFrame frame) {
        String name = frame.getClassName();
        return !isOfTheJdk(name) && LOGGING.stream().noneMatch(name::startsWith);
    }

    static boolean isOfTheJdk(String className) {
        return JDK.stream().anyMatch(className::startsWith);
    }

    /** The record for those who listen. */
    static LogMessage message(LogRecord entry, @Nullable StackTraceElement caller) {
        Throwable thrown = entry.getThrown();
        StackTraceElement thrower = thrown == null ? null : thrower(thrown);
        return new LogMessage(
                entry.getInstant(),
                entry.getLevel().intValue() >= Level.SEVERE.intValue() ? LogLevel.ERROR : LogLevel.WARNING,
                entry.getLoggerName() == null ? "" : entry.getLoggerName(),
                TEXT.formatMessage(entry),
                thrown,
                thrower == null ? caller : thrower);
    }

    private static @Nullable StackTraceElement thrower(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> !isOfTheJdk(frame.getClassName()))
                .findFirst()
                .orElse(null);
    }
}
