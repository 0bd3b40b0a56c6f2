package dev.hearth.cli.log;

import dev.hearth.api.Subscription;
import dev.hearth.api.log.LogListener;
import dev.hearth.api.log.LogSettings;
import dev.hearth.api.log.Logging;
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
    private final Logger root = Logger.getLogger("");
    private final Handler[] before;
    private final LoggerLevels levels;
    private final LogWriter writer;
    private final @Nullable Path file;

    /** How much is logged. */
    public enum Detail {
        /** What an owner wants to read. */
        NORMAL,
        /** What the author of an integration wants to read, with the stacks of failures. */
        VERBOSE,
        /** Everything, that of libraries too. */
        DEBUG;

        /** Of the loggers of the hub and its integrations. */
        Level level() {
            return switch (this) {
                case NORMAL -> Level.INFO;
                case VERBOSE -> Level.FINE;
                case DEBUG -> Level.FINEST;
            };
        }
    }

    private HubLog(Detail detail, List<LogSink> sinks, @Nullable Path file) {
        this.file = file;
        before = root.getHandlers();
        levels = new LoggerLevels(detail);
        writer = new LogWriter(sinks);
        for (Handler handler : before) {
            root.removeHandler(handler);
        }
        levels.apply(LogSettings.NONE);
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
        return new HubLog(detail, sinks, file);
    }

    /** The same for a hub that is told by its configuration what to log. */
    public Logging logging() {
        return new Logging() {
            @Override
            public void apply(LogSettings settings) {
                levels.apply(settings);
                writer.filter(settings.filters());
            }

            @Override
            public Subscription listen(LogListener listener) {
                return writer.listen(listener);
            }

            @Override
            public @Nullable Path file() {
                return file;
            }
        };
    }

    /** Writes what is still waiting, for at most five seconds, and gives the root logger back as it was. */
    @Override
    public void close() {
        root.removeHandler(writer);
        writer.close();
        levels.giveBack();
        for (Handler handler : before) {
            root.addHandler(handler);
        }
    }
}
