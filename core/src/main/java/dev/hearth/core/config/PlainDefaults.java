package dev.hearth.core.config;

import dev.hearth.api.config.TemplateText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Java values as they would be written in a configuration. */
final class PlainDefaults {
    private PlainDefaults() {}

    /** The plain value, or null where only the schema's own conversion knows how it would be written. */
    static @Nullable Object of(Object value) {
        return switch (value) {
            case String s -> s;
            case Boolean b -> b;
            case Number n -> n;
            case Enum<?> e -> e.name().toLowerCase(Locale.ROOT);
            case Duration d -> clock(d);
            case LocalTime t -> t.getSecond() == 0 ? t + ":00" : t.toString();
            case TemplateText t -> t.source();
            case LocalDate d -> d.toString();
            case ZoneId zone -> zone.getId();
            case Path path -> path.toString();
            case Pattern pattern -> pattern.pattern();
            case Collection<?> items -> {
                List<Object> plain = new ArrayList<>();
                for (Object each : items) {
                    Object one = of(each);
                    if (one == null) {
                        yield null;
                    }
                    plain.add(one);
                }
                yield plain;
            }
            case Map<?, ?> map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    Object one = of(entry.getValue());
                    if (one == null) {
                        yield null;
                    }
                    plain.put(String.valueOf(entry.getKey()), one);
                }
                yield plain;
            }
            default -> null;
        };
    }

    private static String clock(Duration d) {
        String sign = d.isNegative() ? "-" : "";
        Duration size = d.abs();
        return String.format(
                Locale.ROOT, "%s%02d:%02d:%02d", sign, size.toHours(), size.toMinutesPart(), size.toSecondsPart());
    }
}
