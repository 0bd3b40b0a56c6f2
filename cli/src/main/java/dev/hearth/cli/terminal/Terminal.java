package dev.hearth.cli.terminal;

import java.io.Console;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command writes: results to {@code out}, log and complaints to {@code err}.
 *
 * @param outIsTerminal whether somebody looks at {@code out}: it is neither a file nor a pipe
 * @param errIsTerminal whether somebody looks at {@code err}
 * @param coloured whether what somebody looks at may be coloured
 */
public record Terminal(
        PrintWriter out, PrintWriter err, boolean outIsTerminal, boolean errIsTerminal, boolean coloured) {
    /**
     * The streams of the process. Colours are for terminals only, and not where the environment variable
     * {@code NO_COLOR} is set or {@code TERM} is {@code dumb}.
     */
    public static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        boolean wanted =
                environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
        return new Terminal(
                writer(System.out),
                writer(System.err),
                isTerminal(1),
                isTerminal(2),
                wanted);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
    }

    // Java itself can only say whether input and output both are a terminal. Linux tells of each stream.
    @SuppressWarnings("SystemConsoleNull") // whether it may be null has changed from one JDK to the next
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            Console console = System.console();
            return console != null && console.isTerminal();
        }
    }

    /** The same streams, never coloured. */
    public Terminal plain() {
        return new Terminal(out, err, outIsTerminal, errIsTerminal, false);
    }

    /** The colours of {@code out}. */
    public Palette outPalette() {
        return new Palette(outIsTerminal && coloured);
    }

    /** The colours of {@code err}. */
    public Palette errPalette() {
        return new Palette(errIsTerminal && coloured);
    }
}
