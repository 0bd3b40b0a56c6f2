package dev.hearth.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.log.HubLog;
import dev.hearth.cli.log.HubLog.Detail;
import dev.hearth.cli.terminal.Palette;
import dev.hearth.cli.terminal.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StartProgressTest {
    private final CountDownLatch drawn = new CountDownLatch(1);
    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text) {
        @Override
        public void flush() {
            super.flush();
            drawn.countDown();
        }
    };

    @Test
    void aTerminalShowsALineThatIsTakenAwayAtTheEnd() throws InterruptedException {
        StartProgress progress = new StartProgress(new Screen(out, true), new Palette(false), true);
        progress.begin();
        progress.loaded("demo", Duration.ofMillis(3));

        progress.waiting(List.of("a", "b", "c", "d", "e", "f", "g", "h"), Duration.ofSeconds(7));
        drawn.await();
        progress.close();

        assertEquals(
                "\u001b[?7l7 s, 1 set up, waiting for a, b, c, d, e, f and 2 more\u001b[?7h\r\u001b[2K",
                text.toString());
    }

    @Test
    void aPipeGetsALogLineEveryMinute() throws IOException {
        Screen pipe = new Screen(out, false);
        StartProgress progress = new StartProgress(pipe, new Palette(false), false);

        try (HubLog _ = HubLog.open(pipe, new Palette(false), Detail.NORMAL, null)) {
            progress.begin();
            for (int second = 1; second <= 150; second++) {
                progress.waiting(List.of("lamp"), Duration.ofSeconds(second));
            }
            progress.close();
        }

        List<String> lines = text.toString().lines().toList();
        assertEquals(2, lines.size(), text::toString);
        assertTrue(lines.getFirst().endsWith("Still setting up after 60 s: lamp"), lines.getFirst());
        assertTrue(lines.getLast().endsWith("Still setting up after 120 s: lamp"), lines.getLast());
    }
}
