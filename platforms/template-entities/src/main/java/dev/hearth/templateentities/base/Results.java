package dev.hearth.templateentities.base;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.DateTimeValue;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.state.StateText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what templates give. Any thread. Home Assistant: {@code template.validators} and {@code result_as_boolean}. */
public final class Results {
    private static final Schema<Boolean> BOOLEAN = Schemas.bool();
    private static final Schema<Duration> PERIOD = Schemas.positiveTimePeriod();

    private Results() {}

    /** Yes or no, as a configuration would say it, or a number that is 0 or not; null for anything else. */
    public static @Nullable Boolean bool(@Nullable Object value) {
        return read(BOOLEAN, value instanceof String text ? text.strip() : value);
    }

    /** As {@link #bool}, where all else means no. */
    public static boolean truth(@Nullable Object value) {
        return Boolean.TRUE.equals(bool(value));
    }

    /** A number, also one written as text; null for anything else. */
    public static @Nullable Number number(@Nullable Object value) {
        return switch (value) {
            case Number number -> number;
            case String text -> decimal(text.strip());
            case null, default -> null;
        };
    }

    private static @Nullable Number decimal(String text) {
        try {
            return text.length() > 100 ? null : (Number) new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A length of time; null for what is none. */
    public static @Nullable Duration period(@Nullable Object value) {
        return read(PERIOD, value);
    }

    /** A moment with an offset from UTC; null for what is none. */
    public static @Nullable Instant instant(String text) {
        DateTimeValue moment = read(Schemas.dateTime(), text);
        return moment == null || moment.offset() == null ? null : moment.local().toInstant(moment.offset());
    }

    /** A list of texts; null for what is no list. */
    public static @Nullable List<String> texts(@Nullable Object value) {
        if (!(value instanceof Collection<?> items)) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(text(item, String.valueOf(item))));
        return List.copyOf(texts);
    }

    /** A list of numbers, also as a text of them with commas between; null for anything else. */
    public static @Nullable List<Double> numbers(@Nullable Object value) {
        Collection<?> items = switch (value) {
            case Collection<?> list -> list;
            case String text -> List.of(text.replaceAll("[()\\[\\] ]", "").split(",", -1));
            case null, default -> List.of();
        };
        List<Double> numbers = new ArrayList<>();
        for (Object item : items) {
            Number number = item instanceof Boolean ? null : number(item);
            if (number == null) {
                return null;
            }
            numbers.add(number.doubleValue());
        }
        return numbers.isEmpty() ? null : List.copyOf(numbers);
    }

    /** One of some words, in any case and with blanks around it; null for none of them. */
    public static @Nullable String word(@Nullable Object value, Collection<String> words) {
        if (!(value instanceof String text)) {
            return null;
        }
        String word = text.strip().toLowerCase(Locale.ROOT);
        return words.contains(word) ? word : null;
    }

    /** Whether it is the text {@code unknown} or {@code unavailable}. */
    public static boolean isNoState(@Nullable Object value) {
        return word(value, List.of("unknown", "unavailable")) != null;
    }

    /**
     * What stands in a state that is no number: what the template has given as Python writes it.
     *
     * @param value what the text looks like
     * @param text what was written
     */
    public static String text(@Nullable Object value, String text) {
        return switch (value) {
            case null -> "None";
            case Boolean yes -> yes ? "True" : "False";
            case String plain -> plain;
            case Map<?, ?> map -> text.strip();
            case Collection<?> items -> text.strip();
            default -> StateText.of(value);
        };
    }

    private static <T> @Nullable T read(Schema<T> schema, @Nullable Object value) {
        return value == null ? null : schema.validate(ConfigNode.of(value), new Problems());
    }
}
