package dev.hearth.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static final String ERASE = "\r\u001b[2K";

    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);

    @Test
    void linesAppearAboveTheStatusLine() {
        Screen screen = new Screen(out, true);
        screen.status("waiting");

        screen.line("something happened");

        assertEquals(drawn("waiting") + ERASE + "something happened\n" + drawn("waiting"), text.toString());
    }

    @Test
    void anEmptyStatusErasesTheLine() {
        Screen screen = new Screen(out, true);
        screen.status("waiting");

        screen.status("");

        assertEquals(drawn("waiting") + ERASE, text.toString());
    }

    @Test
    void aPipeGetsNoStatusLine() {
        Screen screen = new Screen(out, false);

        screen.status("waiting");
        screen.line("done");

        assertEquals("done\n", text.toString());
    }

    private static String drawn(String status) {
        return "\u001b[?7l" + status + "\u001b[?7h";
    }
}
