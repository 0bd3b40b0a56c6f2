package dev.hearth.schedule;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Part of a day, by the clock at home. Home Assistant: {@code schedule.TIME_RANGE_SCHEMA}.
 *
 * @param to the first moment that no longer belongs to it; {@link #END_OF_DAY} for {@code 24:00}
 * @param data attributes that the schedule has meanwhile
 */
record TimeRange(LocalTime from, LocalTime to, DataMap data) {
    /** What {@code 24:00} is read as, as in Home Assistant, where it is {@code time.max}. */
    static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_999_000);

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final Schema<LocalTime> MIDNIGHT = Schemas.matching(Pattern.compile("24:00(:00)?"), "'24:00'")
            .as(text -> END_OF_DAY);

    private static final Field<LocalTime> FROM =
            Field.required("from", Schemas.time()).doc("When it begins.").example("08:00:00");
    private static final Field<LocalTime> TO = Field.required("to", Schemas.oneOf(MIDNIGHT, Schemas.time()))
            .doc("When it ends, on the same day; '24:00:00' for the end of the day.")
            .example("12:30:00");
    private static final OptionalField<DataMap> DATA = Field.optional(
            "data",
            Schemas.dict(Schemas.string(), Schemas.any().converted(TimeRange::plain)).as(DataMap::copyOf))
            .doc("Attributes that the schedule has meanwhile: names to texts, numbers, true or false.")
            .example(DataMap.of("temperature", 21));

    /** The ranges of a day in their order; none may begin before the one before it has ended. */
    static final Schema<List<TimeRange>> DAY = Schemas.ensureList(
            Schemas.map(FROM, TO, DATA).checked(TimeRange::checkOrder).as(TimeRange::of))
            .converted((ranges, node, problems) -> ordered(ranges, node, problems));

    private static @Nullable Object plain(ConfigNode node, ConfigNode at, Problems problems) {
        if (node instanceof ScalarNode scalar && scalar.value() != null) {
            return scalar.value();
        }
        problems.wrong(at, "a text, a number, true or false");
        return null;
    }

    private static void checkOrder(Section section, Problems problems) {
        if (!section.get(FROM).isBefore(section.get(TO))) {
            problems.in(TO.key())
                    .error(
                            section.nodeOf(TO),
                            "the range ends at " + text(section.get(TO)) + ", which is not after its begin at "
                                    + text(section.get(FROM)) + "; a range over midnight is written as two");
        }
    }

    private static TimeRange of(Section section) {
        return new TimeRange(
                section.get(FROM),
                section.get(TO),
                Objects.requireNonNullElse(section.find(DATA), DataMap.of()));
    }

    private static @Nullable List<TimeRange> ordered(List<TimeRange> ranges, ConfigNode node, Problems problems) {
        List<TimeRange> ordered =
                ranges.stream().sorted(Comparator.comparing(TimeRange::from)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            TimeRange before = ordered.get(i - 1);
            if (ordered.get(i).from().isBefore(before.to())) {
                problems.error(
                        node,
                        "the ranges from " + text(before.from()) + " and from "
                                + text(ordered.get(i).from()) + " overlap; the first ends at " + text(before.to()));
                return null;
            }
        }
        return ordered;
    }

    /** As it is kept: a map of {@code from}, {@code to} and, if there is any, {@code data}. */
    DataMap stored() {
        return withTo(to.equals(END_OF_DAY) ? "24:00:00" : text(to));
    }

    /** As a service answers with it, the end of the day being the last microsecond. */
    DataMap told() {
        return withTo(text(to));
    }

    private DataMap withTo(String end) {
        DataMap range = DataMap.of(FROM.key(), text(from), TO.key(), end);
        return data.isEmpty() ? range : range.with(DATA.key(), data);
    }

    private static String text(LocalTime time) {
        return (time.equals(time.truncatedTo(ChronoUnit.SECONDS)) ? SECONDS : MICROS).format(time);
    }
}
