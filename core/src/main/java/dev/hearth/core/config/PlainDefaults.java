package dev.hearth.core.config;

import dev.hearth.api.config.TemplateText;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Java values as they would be written in a configuration. */
final class PlainDefaults {
    private PlainDefaults() {}

    static Object of(Object value) {
        return switch (value) {
            case Boolean b -> b;
            case Number n -> n;
            case Enum<?> e -> e.name().toLowerCase(Locale.ROOT);
            case Duration d -> clock(d);
            case LocalTime t -> t.getSecond() == 0 ? t + ":00" : t.toString();
            case TemplateText t -> t.source();
            case Collection<?> items -> items.stream().map(PlainDefaults::of).toList();
            case Map<?, ?> map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                map.forEach((key, each) -> plain.put(String.valueOf(key), of(each)));
                yield plain;
            }
            default -> value.toString();
        };
    }

    private static String clock(Duration d) {
        String sign = d.isNegative() ? "-" : "";
        Duration size = d.abs();
        return String.format(
                Locale.ROOT, "%s%02d:%02d:%02d", sign, size.toHours(), size.toMinutesPart(), size.toSecondsPart());
    }
}
