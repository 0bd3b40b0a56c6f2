package dev.hearth.commandline;

import dev.hearth.api.Hub;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.shell.Command;
import dev.hearth.shell.Shell;
import java.time.Duration;

/** What the commands of all entities have in common. */
final class CommandOptions {
    /** How long each command of an entity may take, in whole seconds. */
    static final Field<Integer> TIMEOUT = Field.optional(
            "command_timeout", Schemas.positiveInt().check("a number of seconds, 1 or more", seconds -> seconds > 0))
            .orElse(15)
            .doc("How many seconds a command may take before it is ended.");

    private CommandOptions() {}

    /** A line for the shell. */
    static Command command(String line, int timeoutSeconds) {
        return Command.line(line, Duration.ofSeconds(timeoutSeconds));
    }

    /** What runs them. */
    static Shell shell(Hub hub) {
        return new Shell(hub, "; '" + TIMEOUT.key() + "' allows more");
    }
}
