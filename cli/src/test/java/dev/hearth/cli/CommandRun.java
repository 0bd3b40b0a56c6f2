package dev.hearth.cli;

import dev.hearth.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command that was run in this process, as somebody with two pipes sees it.
 *
 * @param code the exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record CommandRun(int code, String out, String err) {
    /** Runs a command to its end. */
    public static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal pipes = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false, false, true);
        int code = Main.execute(pipes, args);
        return new CommandRun(code, out.toString(), err.toString());
    }
}
