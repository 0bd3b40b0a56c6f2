package dev.hearth.cli.run;

import dev.hearth.cli.terminal.Palette;
import dev.hearth.cli.terminal.Screen;
import dev.hearth.core.setup.SetupListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what a start waits for: on a terminal a line that is updated in place, anywhere else a line of the log every
 * minute. Told on the loop; a thread of its own draws the line, because a terminal may be stopped.
 */
final class StartProgress implements SetupListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("hearth");
    private static final Duration LAST_STROKE = Duration.ofSeconds(1);
    private static final int NAMES_SHOWN = 6;

    private final Screen screen;
    private final Palette palette;
    private final boolean terminal;
    // Holds one: a line that comes before the last was drawn is dropped, the next comes in a second.
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(1);
    private final Thread artist = Thread.ofVirtual().name("progress").unstarted(this::draw);

    // The loop only.
    private int loaded;
    private long minutesLogged;

    /** @param terminal whether lines can be updated in place */
    StartProgress(Screen screen, Palette palette, boolean terminal) {
        this.screen = screen;
        this.palette = palette;
        this.terminal = terminal;
    }

    /** Begins to draw. */
    void begin() {
        if (terminal) {
            artist.start();
        }
    }

    @Override
    public void loaded(String name, Duration took) {
        loaded++;
    }

    @Override
    public void waiting(List<String> names, Duration since) {
        if (terminal) {
            lines.offer(line(names, since));
        } else if (since.toMinutes() > minutesLogged) {
            minutesLogged = since.toMinutes();
            LOG.info("Still setting up after {} s: {}", since.toSeconds(), String.join(", ", names));
        }
    }

    private String line(List<String> names, Duration since) {
        String shown = String.join(", ", names.subList(0, Math.min(names.size(), NAMES_SHOWN)));
        String more = names.size() > NAMES_SHOWN ? " and " + (names.size() - NAMES_SHOWN) + " more" : "";
        return palette.faint(since.toSeconds() + " s, " + loaded + " set up, waiting for ")
                + palette.name(shown)
                + palette.faint(more);
    }

    private void draw() {
        try {
            while (true) {
                screen.status(lines.take());
            }
        } catch (InterruptedException e) {
            screen.status("");
        }
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (!terminal) {
            return;
        }
        artist.interrupt();
        try {
            artist.join(LAST_STROKE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
