package dev.hearth.cli.log;

import java.util.logging.LogManager;

/**
 * A log manager that goes on while the process ends. The JDK's own takes all handlers away at the beginning of a
 * shutdown, when the hub still has to say how its stop goes. Also reads no configuration file, which would cost time at
 * the start and be replaced at once.
 */
public final class LastingLogManager extends LogManager {
    @Override
    public void readConfiguration() {}

    @Override
    public void reset() {}
}
