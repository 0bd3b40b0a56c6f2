package dev.hearth.api.config;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How times, days, periods and zones are read. Does not refer to {@link Schemas}, whose constants need this class. */
final class Times {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,9}))?)?");
    private static final Pattern PERIOD_CLOCK =
            Pattern.compile("([+-]?)(\\d{1,9}):(\\d{1,9})(?::(\\d{1,9}(?:\\.\\d{1,9})?))?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_AND_CLOCK =
            Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})[Tt ]+(\\d{1,2}:\\d{1,2}(?::[\\d.]+)?)\\s*(\\S*)");
    static final String PERIOD_EXPECTED =
            "a period: 'HH:MM:SS' in quotes, a number of seconds, or a map such as minutes: 5";
    private static final double LONGEST_SECONDS = 1e10;
    private static final String CLOCK_JSON = "([01]?[0-9]|2[0-3]):[0-5]?[0-9](:[0-5]?[0-9](\\.[0-9]{1,9})?)?";
    private static final String DAY_JSON = "[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])";
    private static final String OFFSET_JSON =
            "([Zz]|[+-](0?[0-9]|1[0-8])|[+-](0[0-9]|1[0-8])(:[0-5][0-9]){1,2}|[+-](0[0-9]|1[0-8])([0-5][0-9]){1,2})?";
    private static final String PERIOD_JSON = "[0-9]{1,9}:[0-9]{1,9}(:[0-9]{1,9}(\\.[0-9]{1,9})?)?";

    static final Schema<LocalTime> TIME = new ScalarSchema<>(
            "time", "a time of day such as '07:30' or '07:30:15'", json(CLOCK_JSON), Times::time);
    static final Schema<LocalDate> DATE = new ScalarSchema<>(
            "date", "a date such as 2026-12-24", json(DAY_JSON), (node, problems) -> day(node.text().strip()));
    static final Schema<DateTimeValue> DATE_TIME = new ScalarSchema<>(
            "datetime",
            "a date and time such as '2026-12-24 18:00:00'",
            json(DAY_JSON + "[Tt ]+" + CLOCK_JSON + "\\s*" + OFFSET_JSON),
            (node, problems) -> dayAndClock(node.text().strip()));
    // The IANA database has these names, Java only as abbreviations of others.
    private static final List<String> ABBREVIATED_ZONES = List.of("EST", "HST", "MST");
    static final Schema<ZoneId> ZONE = new ScalarSchema<>(
            "time zone",
            "a time zone such as Europe/Berlin",
            Map.of("enum", zoneNames()),
            Times::zone);
    static final Schema<SunEvent> SUN_EVENT = ChoiceSchema.of(SunEvent.class);

    private Times() {}

    private static Map<String, Object> json(String regex) {
        return Map.of("type", "string", "pattern", JsonPatterns.stripped(regex));
    }

    static Schema<DayOfWeek> weekday() {
        Map<String, DayOfWeek> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day.name().substring(0, 3).toLowerCase(Locale.ROOT), day);
        }
        return new ChoiceSchema<>(days);
    }

    private static @Nullable LocalTime time(ScalarNode node, Problems problems) {
        if (node.value() instanceof Number) {
            String message = node.written().indexOf(':') > 0 && !problems.conceals(node)
                    ? node.written() + " without quotes is the number " + node.text() + " to YAML; write '"
                            + node.written() + "'"
                    : "a number is not a time of day; write it in quotes, such as '07:30'";
            problems.error(node, message, "a time of day in quotes", "'" + node.written() + "'");
            return null;
        }
        return clock(node.text().strip());
    }

    private static @Nullable LocalTime clock(String text) {
        Matcher parts = CLOCK.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            int seconds = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
            int nanos = parts.group(4) == null ? 0 : Integer.parseInt((parts.group(4) + "00000000").substring(0, 9));
            return LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), seconds, nanos);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        Matcher parts = DAY.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable DateTimeValue dayAndClock(String text) {
        Matcher parts = DAY_AND_CLOCK.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        LocalDate day = day(parts.group(1));
        LocalTime clock = clock(parts.group(2));
        if (day == null || clock == null) {
            return null;
        }
        try {
            ZoneOffset offset = parts.group(3).isEmpty() ? null : ZoneOffset.of(parts.group(3).replace('z', 'Z'));
            return new DateTimeValue(LocalDateTime.of(day, clock), offset);
        } catch (DateTimeException noSuchOffset) {
            return null;
        }
    }

    private static @Nullable ZoneId zone(ScalarNode node, Problems problems) {
        String name = node.text().strip();
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        if (ABBREVIATED_ZONES.contains(name)) {
            return ZoneId.of(name, ZoneId.SHORT_IDS);
        }
        problems.wrong(
                node,
                "a time zone such as Europe/Berlin",
                Suggestions.closest(name, zoneNames()));
        return null;
    }

    private static List<String> zoneNames() {
        return Stream.concat(ZoneId.getAvailableZoneIds().stream(), ABBREVIATED_ZONES.stream())
                .distinct()
                .sorted()
                .toList();
    }

    // --- periods

    static Schema<Duration> period() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", List.of("string", "number"));
        json.put("pattern", JsonPatterns.stripped(JsonPatterns.number("[+-]?") + "|[+-]?" + PERIOD_JSON));
        json.put("minimum", -LONGEST_SECONDS);
        json.put("maximum", LONGEST_SECONDS);
        Schema<Duration> written = new ScalarSchema<>("period", PERIOD_EXPECTED, json, (node, problems) -> {
            Double seconds = Numbers.real(node);
            return seconds == null ? clockPeriod(node.text().strip()) : ofSeconds(seconds);
        });
        return new OneOfSchema<>(List.of(written, parts()), PERIOD_EXPECTED);
    }

    static Schema<Duration> positivePeriod() {
        return period()
                .check("a period of 0 or more", period -> !period.isNegative())
                .narrowedTo(Map.of("minimum", 0, "pattern", "^\\s*([^\\s-]|-[0:.]+\\s*$)"));
    }

    private static @Nullable Duration clockPeriod(String text) {
        Matcher parts = PERIOD_CLOCK.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        double seconds = parts.group(4) == null ? 0 : Double.parseDouble(parts.group(4));
        double total = Long.parseLong(parts.group(2)) * 3600.0 + Long.parseLong(parts.group(3)) * 60.0 + seconds;
        return ofSeconds(parts.group(1).equals("-") ? -total : total);
    }

    private static @Nullable Duration ofSeconds(double seconds) {
        if (Math.abs(seconds) > LONGEST_SECONDS) {
            return null;
        }
        double whole = Math.floor(seconds);
        return Duration.ofSeconds((long) whole, Math.round((seconds - whole) * 1e6) * 1_000);
    }

    static final List<String> UNITS = List.of("days", "hours", "minutes", "seconds", "milliseconds");
    private static final Field<Double> DAYS = part("days");
    private static final Field<Double> HOURS = part("hours");
    private static final Field<Double> MINUTES = part("minutes");
    private static final Field<Double> SECONDS = part("seconds");
    private static final Field<Double> MILLISECONDS = part("milliseconds");

    private static Field<Double> part(String unit) {
        return Field.optional(unit, Numbers.NUMBER).orElse(0.0).doc("How many " + unit + "; fractions are fine.");
    }

    private static Schema<Duration> parts() {
        return MapSchema.of(List.of(DAYS, HOURS, MINUTES, SECONDS, MILLISECONDS))
                .atLeastOne(UNITS.toArray(String[]::new))
                .converted((section, node, problems) -> {
                    Duration period = ofSeconds(section.get(DAYS) * 86_400
                            + section.get(HOURS) * 3_600
                            + section.get(MINUTES) * 60
                            + section.get(SECONDS)
                            + section.get(MILLISECONDS) / 1_000);
                    if (period == null) {
                        problems.error(node, "the period is longer than three centuries");
                    }
                    return period;
                });
    }
}
