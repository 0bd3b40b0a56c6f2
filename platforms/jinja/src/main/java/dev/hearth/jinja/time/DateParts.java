package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.TemplateException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@code date} and a {@code datetime} have in common. */
final class DateParts {
    /** The day before 0001-01-01, as Java counts: what {@code toordinal} counts from. */
    static final long BEFORE_FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay() - 1;

    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final List<String> STRUCT_TIME = List.of(
            "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst");
    private static final List<String> ISO_CALENDAR = List.of("year", "week", "weekday");

    private DateParts() {}

    /** An attribute or a method that only asks for the date. */
    static @Nullable Object attribute(String name, LocalDate date) {
        return switch (name) {
            case "year" -> (long) date.getYear();
            case "month" -> (long) date.getMonthValue();
            case "day" -> (long) date.getDayOfMonth();
            case "weekday" -> Function.of(name, "", (render, a) -> weekday(date) - 1L);
            case "isoweekday" -> Function.of(name, "", (render, a) -> (long) weekday(date));
            case "toordinal" -> Function.of(name, "", (render, a) -> date.toEpochDay() - BEFORE_FIRST_DAY);
            case "isocalendar" -> Function.of(
                    name,
                    "",
                    (render, a) -> new NamedTuple(
                            "datetime.IsoCalendarDate",
                            ISO_CALENDAR,
                            (long) date.get(IsoFields.WEEK_BASED_YEAR),
                            (long) date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                            (long) weekday(date)));
            default -> null;
        };
    }

    /** The microseconds beside the seconds. */
    static int micros(TemporalAccessor time) {
        return time.get(ChronoField.MICRO_OF_SECOND);
    }

    /** From 1, Monday, to 7. */
    static int weekday(LocalDate date) {
        return date.getDayOfWeek().getValue();
    }

    /** {@code time.struct_time}. */
    static NamedTuple structTime(LocalDateTime time, int daylight) {
        return new NamedTuple(
                "time.struct_time",
                STRUCT_TIME,
                (long) time.getYear(),
                (long) time.getMonthValue(),
                (long) time.getDayOfMonth(),
                (long) time.getHour(),
                (long) time.getMinute(),
                (long) time.getSecond(),
                weekday(time.toLocalDate()) - 1L,
                (long) time.getDayOfYear(),
                (long) daylight);
    }

    /**
     * A date, with the errors of Python.
     *
     * @throws TemplateException {@code VALUE} if there is no such date from the year 1 to 9999
     */
    static LocalDate date(int year, int month, int day) {
        if (year < 1 || year > 9999) {
            throw TemplateException.value("year " + year + " is out of range");
        }
        if (month < 1 || month > 12) {
            throw TemplateException.value("month must be in 1..12");
        }
        LocalDate first = LocalDate.of(year, month, 1);
        if (day < 1 || day > first.lengthOfMonth()) {
            throw TemplateException.value("day is out of range for month");
        }
        return first.withDayOfMonth(day);
    }

    /** A time of the day, with the errors of Python. */
    static LocalTime time(int hour, int minute, int second, int micros) {
        range("hour", hour, 23);
        range("minute", minute, 59);
        range("second", second, 59);
        range("microsecond", micros, 999_999);
        return LocalTime.of(hour, minute, second, micros * 1000);
    }

    private static void range(String name, int value, int most) {
        if (value < 0 || value > most) {
            throw TemplateException.value(name + " must be in 0.." + most);
        }
    }

    /** {@code fold}, 0 or 1. */
    static int fold(int fold) {
        if (fold != 0 && fold != 1) {
            throw TemplateException.value("fold must be either 0 or 1");
        }
        return fold;
    }

    /** The date of a day counted as Java does. */
    static LocalDate ofDay(long epochDay) {
        if (epochDay <= BEFORE_FIRST_DAY || epochDay > LAST_DAY) {
            throw Whole.overflow("date value out of range");
        }
        return LocalDate.ofEpochDay(epochDay);
    }

    /** The date of a day counted as {@link #BEFORE_FIRST_DAY} says. */
    static LocalDate ofOrdinal(int ordinal) {
        if (ordinal < 1) {
            throw TemplateException.value("ordinal must be >= 1");
        }
        LocalDate date = LocalDate.ofEpochDay(ordinal + BEFORE_FIRST_DAY);
        if (date.getYear() > 9999) {
            throw TemplateException.value("year " + date.getYear() + " is out of range");
        }
        return date;
    }

    /** The date of a day in a week of a year, as ISO 8601 counts weeks. */
    static LocalDate ofIsoCalendar(int year, int week, int weekday) {
        if (year < 1 || year > 9999) {
            throw TemplateException.value("Year is out of range: " + year);
        }
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek).getMaximum();
        if (week < 1 || week > weeks) {
            throw TemplateException.value("Invalid week: " + week);
        }
        if (weekday < 1 || weekday > 7) {
            throw TemplateException.value("Invalid day: " + weekday + " (range is [1, 7])");
        }
        return ofDay(inFirstWeek.toEpochDay() - weekday(inFirstWeek) + (week - 1) * 7L + weekday);
    }
}
