package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Value;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Python's {@code datetime.date}, from the year 1 to 9999. Immutable. */
public final class DateValue extends Value {
    private final LocalDate date;

    private DateValue(LocalDate date) {
        this.date = date;
    }

    /**
     * Of a date as Java has it.
     *
     * @throws TemplateException {@code OVERFLOW} if the year is not between 1 and 9999
     */
    public static DateValue of(LocalDate date) {
        return new DateValue(DateParts.ofDay(date.toEpochDay()));
    }

    /** As Java has it. */
    public LocalDate date() {
        return date;
    }

    @Override
    public String typeName() {
        return "datetime.date";
    }

    @Override
    public String str() {
        StringBuilder out = new StringBuilder(10);
        IsoFormat.date(out, date);
        return out.toString();
    }

    @Override
    public String repr() {
        return "datetime.date(" + date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth() + ")";
    }

    @Override
    public String format(String spec) {
        return spec.isEmpty() ? str() : Strftime.format(this, spec, WallClock.NONE.zone());
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "isoformat" -> Function.of(name, "", (render, a) -> str());
            case "strftime" -> Function.of(
                    name,
                    "format",
                    (render, a) -> Strftime.format(
                            this, Strftime.argument(a[0]), WallClock.of(render).zone()));
            case "ctime" -> Function.of(name, "", (render, a) -> Strftime.ctime(date.atStartOfDay()));
            case "timetuple" -> Function.of(name, "", (render, a) -> DateParts.structTime(date.atStartOfDay(), -1));
            case "replace" -> Function.of(
                    name,
                    "year?, month?, day?",
                    (render, a) -> new DateValue(DateParts.date(
                            Whole.of(a[0], date.getYear()),
                            Whole.of(a[1], date.getMonthValue()),
                            Whole.of(a[2], date.getDayOfMonth()))));
            default -> {
                Object found = DateParts.attribute(name, date);
                yield found != null ? found : ClassMethods.ofDate(name);
            }
        };
    }

    @Override
    public @Nullable Object binary(Operator operator, Object other, boolean reflected) {
        if (other instanceof TimeDeltaValue delta) {
            if (operator == Operator.ADD) {
                return plusDays(delta.days());
            }
            if (operator == Operator.SUBTRACT && !reflected) {
                return plusDays(-(long) delta.days());
            }
        } else if (operator == Operator.SUBTRACT && !reflected && other instanceof DateValue right) {
            return TimeDeltaValue.of(date.toEpochDay() - right.date.toEpochDay(), 0, 0);
        }
        return null;
    }

    private DateValue plusDays(long days) {
        return new DateValue(DateParts.ofDay(date.toEpochDay() + days));
    }

    @Override
    public boolean equalTo(Object other) {
        return other instanceof DateValue right && right.date.equals(date);
    }

    @Override
    public @Nullable Integer compareWith(Object other) {
        if (other instanceof DateTimeValue) {
            throw DateTimeValue.noOrderWithDate();
        }
        return other instanceof DateValue right ? Integer.valueOf(date.compareTo(right.date)) : null;
    }

    @Override
    public int hashCode() {
        return date.hashCode();
    }
}
