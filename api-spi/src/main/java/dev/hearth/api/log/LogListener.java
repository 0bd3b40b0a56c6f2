package dev.hearth.api.log;

/** Is told what is logged, see {@link Logging#listen}. */
@FunctionalInterface
public interface LogListener {
    /** A warning or an error was written. */
    void logged(LogMessage message);
}
