package dev.hearth.commandline;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.shell.Command;
import dev.hearth.shell.Outcome;
import dev.hearth.shell.Shell;
import dev.hearth.shell.TemplatedLine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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

    /** How long, by a section that has the key. */
    static Duration timeout(Section section) {
        return Duration.ofSeconds(section.get(TIMEOUT));
    }

    /** Runs a line whose templates are evaluated now; that they cannot be is an outcome too. */
    static CompletionStage<Outcome> read(Hub hub, Shell shell, TemplatedLine line, Duration timeout) {
        Command command;
        try {
            command = line.command(hub, timeout);
        } catch (HubException e) {
            return CompletableFuture.completedStage(new Outcome.Failed("is not run: " + e.getMessage()));
        }
        return shell.read(command);
    }

    /** What runs them. */
    static Shell shell(Hub hub) {
        return new Shell(hub, "; '" + TIMEOUT.key() + "' allows more");
    }
}
