package dev.hearth.cli.terminal;

import java.io.PrintWriter;

/**
 * Lines of text with, on a terminal, one line below them that is updated in place. Any thread; what it guards is the
 * order of characters on the terminal. May block when the reader does not read: not for the loop.
 */
public final class Screen {
    private static final String TO_START_OF_LINE = "\r\u001b[2K";
    // A line that is too long is cut at the edge: the part that wrapped could not be erased.
    private static final String NO_WRAP = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";

    private final PrintWriter out;
    private final boolean terminal;
    private String status = "";

    /** @param terminal whether lines can be updated in place */
    public Screen(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Writes a line, or several, above the one that is updated. */
    public synchronized void line(String text) {
        if (!status.isEmpty()) {
            out.print(TO_START_OF_LINE);
        }
        out.println(text);
        draw();
        out.flush();
    }

    /** Replaces the line that is updated; an empty text takes it away. Nothing happens where there is no terminal. */
    public synchronized void status(String text) {
        if (!terminal || text.equals(status)) {
            return;
        }
        if (!status.isEmpty()) {
            out.print(TO_START_OF_LINE);
        }
        status = text;
        draw();
        out.flush();
    }

    private void draw() {
        if (!status.isEmpty()) {
            out.print(NO_WRAP + status + WRAP);
        }
    }
}
