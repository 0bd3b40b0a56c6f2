package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What Python's types of dates and times offer beside their objects, which templates reach through an object. */
final class ClassMethods {
    private static final LocalTime LAST = LocalTime.of(23, 59, 59, 999_999_000);
    private static final LocalDate MIN = LocalDate.of(1, 1, 1);
    private static final LocalDate MAX = LocalDate.of(9999, 12, 31);

    private ClassMethods() {}

    /** Of {@code date}. */
    static @Nullable Object ofDate(String name) {
        return switch (name) {
            case "min" -> DateValue.of(MIN);
            case "max" -> DateValue.of(MAX);
            case "resolution" -> TimeDeltaValue.of(1, 0, 0);
            case "today" -> Function.of(name, "", (render, a) -> date(today(render)));
            case "fromtimestamp" -> Function.of(
                    name, "timestamp", (render, a) -> date(naive(Timestamps.read(Python.given(a[0]), system(render)))));
            case "fromordinal" -> Function.of(
                    name, "ordinal", (render, a) -> DateValue.of(DateParts.ofOrdinal(Whole.of(Python.given(a[0])))));
            case "fromisocalendar" ->
                Function.of(name, "year, week, day", (render, a) -> DateValue.of(isoCalendar(a)));
            case "fromisoformat" -> Function.of(name, "date_string", (render, a) -> {
                String text = isoText(a[0]);
                DateTimeValue read = text.length() > 10 ? null : IsoParse.iso(text);
                if (read == null) {
                    throw notIso(text);
                }
                return date(read);
            });
            default -> null;
        };
    }

    /** Of {@code datetime}. */
    static @Nullable Object ofDateTime(String name) {
        return switch (name) {
            case "min" -> DateTimeValue.of(MIN.atStartOfDay(), 0, null);
            case "max" -> DateTimeValue.of(MAX.atTime(LAST), 0, null);
            case "resolution" -> TimeDeltaValue.ofMicros(1);
            case "today" -> Function.of(name, "", (render, a) -> today(render));
            case "utcnow" -> Function.of(
                    name, "", (render, a) -> naive(DateTimeValue.of(WallClock.of(render).now(), ZoneValue.UTC)));
            case "now" -> Function.of(name, "tz?", (render, a) -> {
                ZoneValue zone = DateTimeValue.zone(a[0], null);
                return zone == null ? today(render) : DateTimeValue.of(WallClock.of(render).now(), zone);
            });
            case "fromtimestamp" -> Function.of(name, "timestamp, tz?", (render, a) -> {
                ZoneValue zone = DateTimeValue.zone(a[1], null);
                return zone == null
                        ? naive(Timestamps.read(Python.given(a[0]), system(render)))
                        : Timestamps.read(Python.given(a[0]), zone);
            });
            case "utcfromtimestamp" -> Function.of(
                    name, "timestamp", (render, a) -> naive(Timestamps.read(Python.given(a[0]), ZoneValue.UTC)));
            case "fromordinal" -> Function.of(
                    name, "ordinal", (render, a) -> midnight(DateParts.ofOrdinal(Whole.of(Python.given(a[0])))));
            case "fromisocalendar" -> Function.of(name, "year, week, day", (render, a) -> midnight(isoCalendar(a)));
            case "fromisoformat" -> Function.of(name, "date_string", (render, a) -> {
                String text = isoText(a[0]);
                DateTimeValue read = IsoParse.iso(text);
                if (read == null) {
                    throw notIso(text);
                }
                return read;
            });
            case "strptime" -> Function.of(
                    name,
                    "date_string, format",
                    (render, a) -> Strptime.parse(Python.given(a[0]), Python.given(a[1])));
            case "combine" -> Function.of(name, "date, time, tzinfo?", (render, a) -> combine(a));
            default -> null;
        };
    }

    /** Of {@code time}. */
    static @Nullable Object ofTime(String name) {
        return switch (name) {
            case "min" -> TimeValue.of(LocalTime.MIDNIGHT);
            case "max" -> TimeValue.of(LAST);
            case "resolution" -> TimeDeltaValue.ofMicros(1);
            default -> null;
        };
    }

    private static ZoneValue system(Render render) {
        return ZoneValue.of(WallClock.of(render).zone());
    }

    private static DateTimeValue today(Render render) {
        WallClock clock = WallClock.of(render);
        Instant now = clock.now();
        ZoneId zone = clock.zone();
        return naive(DateTimeValue.of(now, zone));
    }

    private static DateTimeValue naive(DateTimeValue time) {
        return time.in(null);
    }

    private static DateValue date(DateTimeValue time) {
        return DateValue.of(time.local().toLocalDate());
    }

    private static DateTimeValue midnight(LocalDate date) {
        return DateTimeValue.of(date.atStartOfDay(), 0, null);
    }

    private static LocalDate isoCalendar(@Nullable Object[] a) {
        return DateParts.ofIsoCalendar(
                Whole.of(Python.given(a[0])), Whole.of(Python.given(a[1])), Whole.of(Python.given(a[2])));
    }

    private static DateTimeValue combine(@Nullable Object[] a) {
        Object day = Python.given(a[0]);
        LocalDate date = switch (day) {
            case DateValue value -> value.date();
            case DateTimeValue value -> value.local().toLocalDate();
            default -> throw TemplateException.type(
                    "combine() argument 1 must be datetime.date, not " + Python.typeName(day));
        };
        if (!(a[1] instanceof TimeValue time)) {
            throw TemplateException.type(
                    "combine() argument 2 must be datetime.time, not " + Python.typeName(Python.given(a[1])));
        }
        return DateTimeValue.of(
                LocalDateTime.of(date, time.time()), time.fold(), DateTimeValue.zone(a[2], time.zone()));
    }

    private static String isoText(@Nullable Object argument) {
        String text = Python.text(Python.given(argument));
        if (text == null) {
            throw TemplateException.type("fromisoformat: argument must be str");
        }
        return text;
    }

    private static TemplateException notIso(String text) {
        return TemplateException.value("Invalid isoformat string: " + Python.repr(text));
    }
}
