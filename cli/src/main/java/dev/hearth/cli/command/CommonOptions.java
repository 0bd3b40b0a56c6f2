package dev.hearth.cli.command;

import dev.hearth.cli.terminal.Terminal;
import picocli.CommandLine.Option;

/** What every command understands, and where it writes. A mixin; each command has its own. */
public final class CommonOptions {
    private final Terminal terminal;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(names = {"--no-color", "--no-colour"}, description = "Never colour the output.") private boolean noColour;

    /** @param terminal where the process writes */
    public CommonOptions(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Where the command writes. */
    public Terminal terminal() {
        return noColour ? terminal.plain() : terminal;
    }
}
