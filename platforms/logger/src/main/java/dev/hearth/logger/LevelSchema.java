package dev.hearth.logger;

import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.ScalarSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Selector;
import dev.hearth.api.config.Suggestions;
import dev.hearth.api.log.LogLevel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for levels, in upper or lower case. Home Assistant: {@code LOGSEVERITY}. */
final class LevelSchema {
    private static final List<String> IN_ORDER =
            List.of("critical", "fatal", "error", "warning", "warn", "info", "debug", "notset");
    private static final Map<String, LogLevel> LEVELS = Map.of(
            "critical", LogLevel.CRITICAL,
            "fatal", LogLevel.CRITICAL,
            "error", LogLevel.ERROR,
            "warning", LogLevel.WARNING,
            "warn", LogLevel.WARNING,
            "info", LogLevel.INFO,
            "debug", LogLevel.DEBUG,
            "notset", LogLevel.NOTSET);
    private static final String EXPECTED = "one of " + String.join(", ", IN_ORDER);

    /** One of them. */
    static final Schema<LogLevel> LEVEL = new ScalarSchema<>(
            "level", EXPECTED, Map.of("type", "string", "pattern", "^(?:" + anyCase() + ")$"), LevelSchema::level);

    /** The control to choose one, without the words that mean the same as another or nothing. */
    static final Selector SELECTOR = Selector
            .select(List.of("debug", "info", "warning", "error", "fatal", "critical"))
            .with("translation_key", "level");

    private LevelSchema() {}

    private static String anyCase() {
        return IN_ORDER.stream()
                .map(word -> word.chars()
                        .mapToObj(c -> "[" + (char) c + (char) Character.toUpperCase(c) + "]")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    private static @Nullable LogLevel level(ScalarNode node, Problems problems) {
        String lower = node.text().toLowerCase(Locale.ROOT);
        LogLevel level = LEVELS.get(lower);
        if (level == null) {
            problems.wrong(node, EXPECTED, Suggestions.closest(lower, IN_ORDER));
        }
        return level;
    }
}
