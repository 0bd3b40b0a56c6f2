package dev.hearth.shellcommand;

import dev.hearth.api.Hub;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.shell.Command;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a command. Without a template it is a line for the shell; with one, a program and its arguments,
 * which are told apart before a value is put in, and which no shell sees.
 */
sealed interface CommandLine {
    /** A line, refused when it has templates and its program is one, or its quotes do not match. */
    Schema<CommandLine> SCHEMA = Schemas.template().converted(CommandLine::read);

    /**
     * What is run for a call.
     *
     * @param variables what its templates can refer to
     * @throws dev.hearth.api.HubException {@code template_error} when one cannot be evaluated,
     *     {@code home_assistant_error} when what they gave is no line of words
     */
    Command command(Hub hub, DataMap variables, Duration timeout);

    /** For the shell. May hold a password, so it is shown nowhere. */
    record Line(String line) implements CommandLine {
        @Override
        public Command command(Hub hub, DataMap variables, Duration timeout) {
            return Command.line(line, timeout);
        }

        /** Without the line. */
        @Override
        public String toString() {
            return "line for the shell";
        }
    }

    /** A program and its arguments. */
    record Program(Words words) implements CommandLine {
        @Override
        public Command command(Hub hub, DataMap variables, Duration timeout) {
            return new Command(words.render(hub, variables), timeout);
        }
    }

    private static @Nullable CommandLine read(TemplateText text, ConfigNode node, Problems problems) {
        if (!text.dynamic()) {
            return new Line(text.source());
        }
        Words words;
        try {
            words = Words.of(text);
        } catch (IllegalArgumentException e) {
            problems.error(node, "this command cannot be taken apart: " + e.getMessage());
            return null;
        }
        if (!words.beginsWithProgram()) {
            problems.error(
                    node,
                    "the program, the first word of a command, cannot be a template; write it out, and let templates be"
                            + " its arguments");
            return null;
        }
        return new Program(words);
    }
}
