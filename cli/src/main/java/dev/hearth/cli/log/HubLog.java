package dev.hearth.cli.log;

import dev.hearth.cli.terminal.Palette;
import dev.hearth.cli.terminal.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The log of a running hub, from {@link #open} to {@link #close}. One at a time: it takes over the root logger of the
 * process. Any thread.
 */
public final class HubLog implements AutoCloseable {
    /** Loggers of libraries, which say a lot nobody asked for. */
    private static final List<String> LIBRARIES =
            List.of("com", "io", "java", "javax", "jdk", "org", "oshi", "sun", "tools");

    // The log manager holds loggers weakly; the levels set here must not be collected with them.
    private final List<Logger> libraries = new ArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Handler[] before;
    private final @Nullable Level levelBefore;
    private final LogWriter writer;

    /** How much is logged. */
    public enum Detail {
        /** What an owner wants to read. */
        NORMAL,
        /** What the author of an integration wants to read, with the stacks of failures. */
        VERBOSE,
        /** Everything, that of libraries too. */
        DEBUG;

        private Level hub() {
            return switch (this) {
                case NORMAL -> Level.INFO;
                case VERBOSE -> Level.FINE;
                case DEBUG -> Level.FINEST;
            };
        }

        private Level library() {
            return this == DEBUG ? Level.FINEST : Level.INFO;
        }
    }

    private HubLog(Detail detail, List<LogSink> sinks) {
        before = root.getHandlers();
        levelBefore = root.getLevel();
        writer = new LogWriter(sinks);
        for (Handler handler : before) {
            root.removeHandler(handler);
        }
        root.setLevel(detail.hub());
        for (String name : LIBRARIES) {
            Logger library = Logger.getLogger(name);
            library.setLevel(detail.library());
            libraries.add(library);
        }
        root.addHandler(writer);
    }

    /**
     * Lets the log of this process last until the hub has stopped. To be called before anything logs. (Not a method of
     * {@link LastingLogManager}: calling that would make the JDK choose its own first.)
     */
    public static void lastUntilTheEnd() {
        System.setProperty("java.util.logging.manager", "dev.hearth.cli.log.LastingLogManager");
    }

    /**
     * Begins to log.
     *
     * @param screen the terminal
     * @param file where to write as well, in full; null for nowhere. The file of the run before is kept with the
     *     ending {@code .1}
     * @throws IOException if the file cannot be written
     */
    public static HubLog open(Screen screen, Palette palette, Detail detail, @Nullable Path file) throws IOException {
        List<LogSink> sinks = new ArrayList<>();
        String stackHint = file == null ? "--verbose shows the stack" : "the stack is in " + file.getFileName();
        LineFormat format = detail == Detail.NORMAL
                ? LineFormat.brief(palette, stackHint)
                : LineFormat.withStacks(palette);
        sinks.add(LogSink.to(screen, format));
        if (file != null) {
            sinks.add(LogFile.open(file, LineFormat.dated()));
        }
        return new HubLog(detail, sinks);
    }

    /** Writes what is still waiting, for at most five seconds, and gives the root logger back as it was. */
    @Override
    public void close() {
        root.removeHandler(writer);
        writer.close();
        libraries.forEach(library -> library.setLevel(null));
        root.setLevel(levelBefore);
        for (Handler handler : before) {
            root.addHandler(handler);
        }
    }
}
