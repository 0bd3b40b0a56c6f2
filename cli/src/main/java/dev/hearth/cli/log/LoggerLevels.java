package dev.hearth.cli.log;

import dev.hearth.api.log.LogLevel;
import dev.hearth.api.log.LogSettings;
import dev.hearth.cli.log.HubLog.Detail;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The levels of the process's loggers: what the command line asks for, together with what the configuration does. The
 * default is the one that lets more through of the two; a level for a logger by name stands. Libraries follow the default
 * only to be quieter, unless the command line wants all of them. Any thread; the methods exclude one another.
 */
final class LoggerLevels {
    /** Loggers of libraries, which say a lot nobody asked for. */
    private static final List<String> LIBRARIES =
            List.of("com", "io", "java", "javax", "jdk", "org", "oshi", "sun", "tools");

    private final Logger root = Logger.getLogger("");
    private final @Nullable Level rootBefore = root.getLevel();
    private final Detail detail;
    // The log manager holds loggers weakly; the levels set here must not be collected with them.
    private final Map<String, Logger> touched = new HashMap<>();

    LoggerLevels(Detail detail) {
        this.detail = detail;
    }

    synchronized void apply(LogSettings settings) {
        Level usual = hub(settings.defaultLevel());
        LogLevel home = settings.levels().get(LogSettings.HOME);
        root.setLevel(home == null || home == LogLevel.NOTSET ? usual : hub(home));
        Map<String, @Nullable Level> levels = new LinkedHashMap<>();
        touched.keySet().forEach(name -> levels.put(name, null));
        LIBRARIES.forEach(name -> levels.put(name, library(usual)));
        settings.levels().forEach((name, level) -> {
            if (!name.equals(LogSettings.HOME) && level != LogLevel.NOTSET) {
                levels.put(name, of(level));
            }
        });
        levels.forEach((name, level) -> touched.computeIfAbsent(name, Logger::getLogger).setLevel(level));
    }

    private Level hub(@Nullable LogLevel wanted) {
        if (wanted == null) {
            return detail.level();
        }
        // On the terminal somebody asked for more, at this very moment.
        return detail == Detail.NORMAL ? of(wanted) : louder(of(wanted), detail.level());
    }

    private Level library(Level usual) {
        return detail == Detail.DEBUG ? detail.level() : quieter(Level.INFO, usual);
    }

    private static Level louder(Level one, Level other) {
        return one.intValue() < other.intValue() ? one : other;
    }

    private static Level quieter(Level one, Level other) {
        return one.intValue() > other.intValue() ? one : other;
    }

    private static Level of(LogLevel level) {
        return switch (level) {
            case CRITICAL -> Level.OFF;
            case ERROR -> Level.SEVERE;
            case WARNING -> Level.WARNING;
            case INFO -> Level.INFO;
            case DEBUG -> Level.FINE;
            case NOTSET -> Level.ALL;
        };
    }

    /** Leaves all loggers as they were. */
    synchronized void giveBack() {
        touched.values().forEach(logger -> logger.setLevel(null));
        touched.clear();
        root.setLevel(rootBefore);
    }
}
