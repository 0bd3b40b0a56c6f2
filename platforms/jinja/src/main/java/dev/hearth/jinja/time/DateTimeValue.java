package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Value;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code datetime.datetime}: what a calendar and a clock show, to the microsecond, with or without a zone.
 * Arithmetic moves the clock's reading: an hour later than 02:30 reads 03:30, also where clocks are changed in between.
 * Of a reading that comes twice {@code fold} says which. Immutable.
 */
public final class DateTimeValue extends Value {
    private final LocalDateTime local;
    private final int fold;
    private final @Nullable ZoneValue zone;

    private DateTimeValue(LocalDateTime local, int fold, @Nullable ZoneValue zone) {
        this.local = local;
        this.fold = fold;
        this.zone = zone;
    }

    /**
     * Of what calendar and clock show; nanoseconds are cut.
     *
     * @param fold 1 for the second time that the clock shows it, else 0
     * @param zone null for none
     * @throws TemplateException {@code OVERFLOW} if the year is not between 1 and 9999
     */
    public static DateTimeValue of(LocalDateTime local, int fold, @Nullable ZoneValue zone) {
        if (local.getYear() < 1 || local.getYear() > 9999) {
            throw Whole.overflow("date value out of range");
        }
        return new DateTimeValue(local.truncatedTo(ChronoUnit.MICROS), fold, zone);
    }

    /**
     * A moment in a zone.
     *
     * @throws TemplateException {@code OVERFLOW} if the year is not between 1 and 9999
     */
    public static DateTimeValue of(Instant instant, ZoneValue zone) {
        DateParts.ofDay(Math.floorDiv(instant.getEpochSecond(), 86_400L));
        return zone.fromUtc(LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC));
    }

    /** A moment in a zone. */
    public static DateTimeValue of(Instant instant, ZoneId zone) {
        return of(instant, ZoneValue.of(zone));
    }

    /** A moment in its zone. */
    public static DateTimeValue of(ZonedDateTime time) {
        return of(time.toInstant(), time.getZone());
    }

    /** As {@code datetime.fromtimestamp(seconds, zone)}, seconds since 1970 in UTC. */
    public static DateTimeValue fromTimestamp(double seconds, ZoneValue zone) {
        return Timestamps.read(seconds, zone);
    }

    /** What calendar and clock show. */
    public LocalDateTime local() {
        return local;
    }

    /** Which of two equal readings: 0 or 1. */
    public int fold() {
        return fold;
    }

    /** Its zone, or null. */
    public @Nullable ZoneValue zone() {
        return zone;
    }

    /** How much later than UTC its clock is, in microseconds; null without a zone. */
    @Nullable
    Long offset() {
        return zone == null ? null : Long.valueOf(zone.offset(local, fold));
    }

    /** It by the clock of UTC; without a zone as it is. */
    private LocalDateTime utc() {
        Long offset = offset();
        return offset == null ? local : plus(local, -offset);
    }

    /**
     * The moment.
     *
     * @param naive the zone in which it is if it names none
     */
    public Instant instant(ZoneId naive) {
        return zone == null ? in(ZoneValue.of(naive)).utc().toInstant(ZoneOffset.UTC) : utc().toInstant(ZoneOffset.UTC);
    }

    /** The moment in its zone, or in the one given if it names none. */
    public ZonedDateTime zoned(ZoneId naive) {
        return instant(naive).atZone(zone == null ? naive : zone.zone());
    }

    /** The same reading with another zone: {@code replace(tzinfo=zone)}. */
    public DateTimeValue in(@Nullable ZoneValue other) {
        return new DateTimeValue(local, fold, other);
    }

    /**
     * The same moment in another zone: {@code astimezone(zone)}.
     *
     * @param naive the zone in which it is if it names none
     */
    public DateTimeValue astimezone(ZoneValue other, ZoneId naive) {
        if (other.equals(zone)) {
            return this;
        }
        LocalDateTime utc = zone == null ? in(ZoneValue.of(naive)).utc() : utc();
        return other.fromUtc(of(utc, 0, null).local);
    }

    /**
     * Seconds since 1970 in UTC: {@code timestamp()}.
     *
     * @param naive the zone in which it is if it names none
     */
    public double timestamp(ZoneId naive) {
        if (zone == null) {
            long seconds = in(ZoneValue.of(naive)).utc().toEpochSecond(ZoneOffset.UTC);
            return seconds + DateParts.micros(local) / 1e6;
        }
        LocalDateTime utc = utc();
        return TimeDeltaValue.of(0, utc.toEpochSecond(ZoneOffset.UTC), DateParts.micros(utc))
                .totalSeconds();
    }

    /** That much later, by the clock. */
    public DateTimeValue plus(TimeDeltaValue delta) {
        return of(
                local.plusDays(delta.days()).plusSeconds(delta.seconds()).plusNanos(delta.microseconds() * 1000L),
                0,
                zone);
    }

    /**
     * How much later than another: by the clock if both are in one zone.
     *
     * @throws TemplateException {@code TYPE} if one has a zone and the other has none
     */
    public TimeDeltaValue minus(DateTimeValue other) {
        if (sameZone(other)) {
            return between(other.local, local);
        }
        if (zone == null || other.zone == null) {
            throw TemplateException.type("can't subtract offset-naive and offset-aware datetimes");
        }
        return between(other.utc(), utc());
    }

    private static TimeDeltaValue between(LocalDateTime from, LocalDateTime to) {
        return TimeDeltaValue.of(
                to.toLocalDate().toEpochDay() - from.toLocalDate().toEpochDay(),
                to.toLocalTime().toSecondOfDay() - (long) from.toLocalTime().toSecondOfDay(),
                DateParts.micros(to) - DateParts.micros(from));
    }

    private boolean sameZone(DateTimeValue other) {
        return zone == null ? other.zone == null : other.zone != null && zone.equals(other.zone);
    }

    /** A reading so many microseconds later. */
    static LocalDateTime shifted(LocalDateTime local, long micros) {
        LocalDateTime moved = plus(local, micros);
        if (moved.getYear() < 1 || moved.getYear() > 9999) {
            throw Whole.overflow("date value out of range");
        }
        return moved;
    }

    private static LocalDateTime plus(LocalDateTime local, long micros) {
        return local.plusSeconds(micros / 1_000_000).plusNanos(micros % 1_000_000 * 1000);
    }

    @Override
    public String typeName() {
        return "datetime.datetime";
    }

    @Override
    public String str() {
        return isoformat(" ", "auto");
    }

    /** As {@code isoformat()}. */
    public String isoformat() {
        return isoformat("T", "auto");
    }

    private String isoformat(String separator, String timespec) {
        StringBuilder out = new StringBuilder(32);
        IsoFormat.date(out, local.toLocalDate());
        out.append(separator);
        IsoFormat.time(out, local.toLocalTime(), timespec);
        Long offset = offset();
        if (offset != null) {
            IsoFormat.offset(out, offset, ":");
        }
        return out.toString();
    }

    @Override
    public String repr() {
        StringBuilder out = new StringBuilder("datetime.datetime(")
                .append(local.getYear())
                .append(", ")
                .append(local.getMonthValue())
                .append(", ")
                .append(local.getDayOfMonth())
                .append(", ")
                .append(local.getHour())
                .append(", ")
                .append(local.getMinute());
        appendSeconds(out, local.toLocalTime());
        out.append(fold == 0 ? "" : ", fold=1");
        if (zone != null) {
            out.append(", tzinfo=").append(zone.repr());
        }
        return out.append(')').toString();
    }

    static void appendSeconds(StringBuilder out, LocalTime time) {
        int micros = DateParts.micros(time);
        if (micros != 0 || time.getSecond() != 0) {
            out.append(", ").append(time.getSecond());
        }
        if (micros != 0) {
            out.append(", ").append(micros);
        }
    }

    @Override
    public String format(String spec) {
        return spec.isEmpty() ? str() : Strftime.format(this, spec, WallClock.NONE.zone());
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "hour" -> (long) local.getHour();
            case "minute" -> (long) local.getMinute();
            case "second" -> (long) local.getSecond();
            case "microsecond" -> (long) DateParts.micros(local);
            case "tzinfo" -> IsoFormat.orNone(zone);
            case "fold" -> (long) fold;
            default -> {
                Object found = method(name);
                if (found == null) {
                    found = DateParts.attribute(name, local.toLocalDate());
                }
                yield found != null ? found : ClassMethods.ofDateTime(name);
            }
        };
    }

    private @Nullable Object method(String name) {
        return switch (name) {
            case "isoformat" -> Function.of(
                    name,
                    "sep?, timespec?",
                    (render, a) -> isoformat(IsoFormat.separator(a[0]), IsoFormat.timespec(a[1])));
            case "strftime" -> Function.of(
                    name,
                    "format",
                    (render, a) -> Strftime.format(
                            this, Strftime.argument(a[0]), WallClock.of(render).zone()));
            case "timestamp" -> Function.of(
                    name, "", (render, a) -> timestamp(WallClock.of(render).zone()));
            case "date" -> Function.of(name, "", (render, a) -> DateValue.of(local.toLocalDate()));
            case "time" -> Function.of(name, "", (render, a) -> TimeValue.of(local.toLocalTime(), fold, null));
            case "timetz" -> Function.of(name, "", (render, a) -> TimeValue.of(local.toLocalTime(), fold, zone));
            case "replace" -> Function.of(
                    name,
                    "year?, month?, day?, hour?, minute?, second?, microsecond?, tzinfo?, fold?",
                    (render, a) -> replaced(a));
            case "astimezone" -> Function.of(name, "tz?", (render, a) -> {
                ZoneId naive = WallClock.of(render).zone();
                ZoneValue other = zone(a[0], null);
                return other == null ? inSystemZone(naive) : astimezone(other, naive);
            });
            case "utcoffset" -> Function.of(name, "", (render, a) -> delta(offset()));
            case "dst" -> Function.of(name, "", (render, a) -> delta(daylight()));
            case "tzname" ->
                Function.of(name, "", (render, a) -> zone == null ? None.NONE : zone.name(local, fold));
            case "ctime" -> Function.of(name, "", (render, a) -> Strftime.ctime(local));
            case "timetuple" -> Function.of(name, "", (render, a) -> {
                Long daylight = daylight();
                return DateParts.structTime(local, daylight == null ? -1 : daylight != 0 ? 1 : 0);
            });
            case "utctimetuple" -> Function.of(
                    name, "", (render, a) -> DateParts.structTime(of(utc(), 0, null).local, 0));
            default -> null;
        };
    }

    /** How much of the offset is daylight saving, in microseconds; null if that is not known. */
    @Nullable
    Long daylight() {
        return zone == null ? null : zone.daylight(local, fold);
    }

    private static Object delta(@Nullable Long micros) {
        return micros == null ? None.NONE : TimeDeltaValue.ofMicros(micros);
    }

    /** What {@code astimezone()} without a zone gives: the offset that the system's zone has then, with its name. */
    private DateTimeValue inSystemZone(ZoneId system) {
        ZoneValue region = ZoneValue.of(system);
        DateTimeValue there = astimezone(region, system);
        ZoneValue zone = ZoneValue.fixed(
                region.offset(there.local, there.fold), region.name(there.local, there.fold));
        return new DateTimeValue(there.local, 0, zone);
    }

    private DateTimeValue replaced(@Nullable Object[] a) {
        return of(
                LocalDateTime.of(
                        DateParts.date(
                                Whole.of(a[0], local.getYear()),
                                Whole.of(a[1], local.getMonthValue()),
                                Whole.of(a[2], local.getDayOfMonth())),
                        DateParts.time(
                                Whole.of(a[3], local.getHour()),
                                Whole.of(a[4], local.getMinute()),
                                Whole.of(a[5], local.getSecond()),
                                Whole.of(a[6], DateParts.micros(local)))),
                DateParts.fold(Whole.of(a[8], fold)),
                zone(a[7], zone));
    }

    /** The argument {@code tzinfo}; null if it is None. */
    static @Nullable ZoneValue zone(@Nullable Object argument, @Nullable ZoneValue otherwise) {
        if (argument == null) {
            return otherwise;
        }
        if (argument instanceof None) {
            return null;
        }
        if (argument instanceof ZoneValue zone) {
            return zone;
        }
        throw TemplateException.type("tzinfo argument must be None or of a tzinfo subclass, not type '"
                + Python.typeName(argument) + "'");
    }

    @Override
    public @Nullable Object binary(Operator operator, Object other, boolean reflected) {
        if (other instanceof TimeDeltaValue delta) {
            if (operator == Operator.ADD) {
                return plus(delta);
            }
            if (operator == Operator.SUBTRACT && !reflected) {
                return minus(delta);
            }
        } else if (operator == Operator.SUBTRACT && !reflected && other instanceof DateTimeValue right) {
            return minus(right);
        }
        return null;
    }

    private DateTimeValue minus(TimeDeltaValue delta) {
        return of(
                local.minusDays(delta.days()).minusSeconds(delta.seconds()).minusNanos(delta.microseconds() * 1000L),
                0,
                zone);
    }

    @Override
    public boolean equalTo(Object other) {
        if (!(other instanceof DateTimeValue right)) {
            return false;
        }
        if (sameZone(right)) {
            return local.equals(right.local);
        }
        return zone != null
                && right.zone != null
                && utc().equals(right.utc())
                && !offsetDependsOnFold()
                && !right.offsetDependsOnFold();
    }

    // A reading that comes twice, or never, equals nothing in another zone, so that what is equal has one hash.
    private boolean offsetDependsOnFold() {
        return zone != null && zone.offset(local, 0) != zone.offset(local, 1);
    }

    @Override
    public @Nullable Integer compareWith(Object other) {
        if (other instanceof DateValue) {
            throw noOrderWithDate();
        }
        if (!(other instanceof DateTimeValue right)) {
            return null;
        }
        if (sameZone(right)) {
            return local.compareTo(right.local);
        }
        if (zone == null || right.zone == null) {
            throw TemplateException.type("can't compare offset-naive and offset-aware datetimes");
        }
        return utc().compareTo(right.utc());
    }

    static TemplateException noOrderWithDate() {
        return TemplateException.type("can't compare datetime.datetime to datetime.date");
    }

    @Override
    public int hashCode() {
        return (fold == 0 ? this : new DateTimeValue(local, 0, zone)).utc().hashCode();
    }
}
