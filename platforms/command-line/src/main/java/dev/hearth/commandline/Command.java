package dev.hearth.commandline;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import java.time.Duration;

/**
 * A line for the shell, as the owner wrote it. It may hold a password, so it is shown nowhere.
 *
 * @param line what {@code sh -c} gets
 * @param timeout how long it may take
 */
record Command(String line, Duration timeout) {
    /** How long each command of an entity may take, in whole seconds. */
    static final Field<Integer> TIMEOUT = Field.optional(
            "command_timeout", Schemas.positiveInt().check("a number of seconds, 1 or more", seconds -> seconds > 0))
            .orElse(15)
            .doc("How many seconds a command may take before it is ended.");

    Command(String line, int timeoutSeconds) {
        this(line, Duration.ofSeconds(timeoutSeconds));
    }

    /** Without the line. */
    @Override
    public String toString() {
        return "command with " + timeout.toSeconds() + " s";
    }
}
