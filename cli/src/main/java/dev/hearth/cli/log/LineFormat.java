package dev.hearth.cli.log;

import dev.hearth.cli.terminal.Palette;
import dev.hearth.cli.terminal.TextWidth;
import dev.hearth.core.boot.StallTrace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** One log record as text: when, how bad, who, what. Without a line end. */
final class LineFormat extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final int NAME_COLUMNS = 15;
    private static final int STALL_FRAMES = 3;

    private final Palette palette;
    private final DateTimeFormatter time;
    private final @Nullable String insteadOfStack;

    private LineFormat(Palette palette, DateTimeFormatter time, @Nullable String insteadOfStack) {
        this.palette = palette;
        this.time = time.withZone(ZoneId.systemDefault());
        this.insteadOfStack = insteadOfStack;
    }

    /**
     * The time of day, and of an exception only what it and its causes say.
     *
     * @param stackHint where the stack can be found
     */
    static LineFormat brief(Palette palette, String stackHint) {
        return new LineFormat(palette, TIME, stackHint);
    }

    /** The time of day, and exceptions in full. */
    static LineFormat withStacks(Palette palette) {
        return new LineFormat(palette, TIME, null);
    }

    /** Date and time, and exceptions in full: for a file. */
    static LineFormat dated() {
        return new LineFormat(new Palette(false), DATE_AND_TIME, null);
    }

    @Override
    public String format(LogRecord entry) {
        String name = entry.getLoggerName() == null ? "" : entry.getLoggerName();
        StringBuilder line = new StringBuilder()
                .append(palette.faint(time.format(entry.getInstant())))
                .append(' ')
                .append(level(entry.getLevel()))
                .append(' ')
                .append(palette.name(TextWidth.pad(name, NAME_COLUMNS)))
                .append(' ')
                .append(TextWidth.harmless(formatMessage(entry)));
        if (entry.getThrown() != null) {
            line.append(thrown(entry.getThrown()));
        }
        return line.toString();
    }

    private String thrown(Throwable thrown) {
        if (insteadOfStack == null) {
            return stack(thrown);
        }
        return thrown instanceof StallTrace trace
                ? whereAStallIs(trace, insteadOfStack)
                : causes(thrown, insteadOfStack);
    }

    private String level(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return palette.error("ERROR");
        }
        if (value >= Level.WARNING.intValue()) {
            return palette.warning("WARN ");
        }
        if (value >= Level.INFO.intValue()) {
            return palette.good("INFO ");
        }
        return palette.faint(value >= Level.FINE.intValue() ? "DEBUG" : "TRACE");
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return "\n" + TextWidth.harmless(text.toString().replace("\r", "").stripTrailing());
    }

    // Of a stall the outermost frames are the loop's, the innermost the JDK's: what is told is who called the JDK.
    private String whereAStallIs(StallTrace trace, String stackHint) {
        StringBuilder lines = new StringBuilder();
        Arrays.stream(trace.getStackTrace())
                .filter(frame -> !LogPlace.isOfTheJdk(frame.getClassName()))
                .limit(STALL_FRAMES)
                .forEach(frame -> lines.append(palette.faint("\n    at " + frame)));
        return lines.append(palette.faint("\n    (" + stackHint + ")")).toString();
    }

    private String causes(Throwable thrown, String stackHint) {
        StringBuilder lines = new StringBuilder();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable at = thrown;
        while (at != null && told.add(at)) {
            lines.append("\n    ").append(told.size() == 1 ? "" : "caused by ")
                    .append(TextWidth.harmless(at.toString()));
            StackTraceElement[] frames = at.getStackTrace();
            if (frames.length > 0) {
                lines.append(palette.faint(" at " + frames[0]));
            }
            at = at.getCause();
        }
        return lines.append(palette.faint("\n    (" + stackHint + ")")).toString();
    }
}
