package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Value;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Python's {@code datetime.time}: a time of the day, to the microsecond, with or without a zone. Immutable. */
public final class TimeValue extends Value {
    private final LocalTime time;
    private final int fold;
    private final @Nullable ZoneValue zone;

    private TimeValue(LocalTime time, int fold, @Nullable ZoneValue zone) {
        this.time = time;
        this.fold = fold;
        this.zone = zone;
    }

    /** Of a time as Java has it, whose nanoseconds are cut, without a zone. */
    public static TimeValue of(LocalTime time) {
        return of(time, 0, null);
    }

    static TimeValue of(LocalTime time, int fold, @Nullable ZoneValue zone) {
        return new TimeValue(time.truncatedTo(ChronoUnit.MICROS), fold, zone);
    }

    /** As Java has it, without the zone. */
    public LocalTime time() {
        return time;
    }

    /** Its zone, or null. */
    public @Nullable ZoneValue zone() {
        return zone;
    }

    int fold() {
        return fold;
    }

    /** How much later than UTC, in microseconds; null if that depends on the date. */
    @Nullable
    Long offset() {
        return zone == null ? null : zone.fixedOffset();
    }

    @Override
    public String typeName() {
        return "datetime.time";
    }

    @Override
    public String str() {
        return isoformat("auto");
    }

    private String isoformat(String timespec) {
        StringBuilder out = new StringBuilder();
        IsoFormat.time(out, time, timespec);
        Long offset = offset();
        if (offset != null) {
            IsoFormat.offset(out, offset, ":");
        }
        return out.toString();
    }

    @Override
    public String repr() {
        StringBuilder out = new StringBuilder("datetime.time(")
                .append(time.getHour())
                .append(", ")
                .append(time.getMinute());
        DateTimeValue.appendSeconds(out, time);
        if (zone != null) {
            out.append(", tzinfo=").append(zone.repr());
        }
        return out.append(fold == 0 ? "" : ", fold=1").append(')').toString();
    }

    @Override
    public String format(String spec) {
        return spec.isEmpty() ? str() : Strftime.format(this, spec, WallClock.NONE.zone());
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "hour" -> (long) time.getHour();
            case "minute" -> (long) time.getMinute();
            case "second" -> (long) time.getSecond();
            case "microsecond" -> (long) DateParts.micros(time);
            case "tzinfo" -> IsoFormat.orNone(zone);
            case "fold" -> (long) fold;
            case "isoformat" ->
                Function.of(name, "timespec?", (render, a) -> isoformat(IsoFormat.timespec(a[0])));
            case "strftime" -> Function.of(
                    name,
                    "format",
                    (render, a) -> Strftime.format(
                            this, Strftime.argument(a[0]), WallClock.of(render).zone()));
            case "replace" -> Function.of(
                    name,
                    "hour?, minute?, second?, microsecond?, tzinfo?, fold?",
                    (render, a) -> of(
                            DateParts.time(
                                    Whole.of(a[0], time.getHour()),
                                    Whole.of(a[1], time.getMinute()),
                                    Whole.of(a[2], time.getSecond()),
                                    Whole.of(a[3], DateParts.micros(time))),
                            DateParts.fold(Whole.of(a[5], fold)),
                            DateTimeValue.zone(a[4], zone)));
            case "utcoffset" -> Function.of(name, "", (render, a) -> {
                Long offset = offset();
                return offset == null ? None.NONE : TimeDeltaValue.ofMicros(offset);
            });
            case "dst" -> Function.of(name, "", (render, a) -> None.NONE);
            case "tzname" ->
                Function.of(name, "", (render, a) -> zone == null || offset() == null ? None.NONE : zone.str());
            default -> ClassMethods.ofTime(name);
        };
    }

    private long utc(@Nullable Long offset) {
        return time.toNanoOfDay() / 1000 - (offset == null ? 0 : offset);
    }

    @Override
    public boolean equalTo(Object other) {
        if (!(other instanceof TimeValue right)) {
            return false;
        }
        Long mine = offset();
        Long theirs = right.offset();
        return (mine == null) == (theirs == null) && utc(mine) == right.utc(theirs);
    }

    @Override
    public @Nullable Integer compareWith(Object other) {
        if (!(other instanceof TimeValue right)) {
            return null;
        }
        Long mine = offset();
        Long theirs = right.offset();
        if ((mine == null) != (theirs == null)) {
            throw TemplateException.type("can't compare offset-naive and offset-aware times");
        }
        return Long.compare(utc(mine), right.utc(theirs));
    }

    @Override
    public int hashCode() {
        return Long.hashCode(utc(offset()));
    }
}
