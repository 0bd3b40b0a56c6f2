package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Value;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** What {@code tzinfo} holds: {@code datetime.timezone} or {@code zoneinfo.ZoneInfo}. Immutable. */
public abstract sealed class ZoneValue extends Value {
    /** {@code datetime.timezone.utc}. */
    public static final ZoneValue UTC = new Fixed(0, null);

    private static final long DAY = 86_400_000_000L;

    private ZoneValue() {}

    /** A zone of Java's: an offset becomes a {@code timezone}, any other a {@code ZoneInfo}. */
    public static ZoneValue of(ZoneId zone) {
        if (zone instanceof ZoneOffset offset) {
            return offset.getTotalSeconds() == 0 ? UTC : new Fixed(offset.getTotalSeconds() * 1_000_000L, null);
        }
        return new Region(zone);
    }

    /**
     * As {@code datetime.timezone(timedelta(microseconds=…), name)}.
     *
     * @throws TemplateException {@code VALUE} if it is a day or more
     */
    public static ZoneValue fixed(long micros, @Nullable String name) {
        if (micros <= -DAY || micros >= DAY) {
            throw TemplateException.value("offset must be a timedelta strictly between -timedelta(hours=24) and "
                    + "timedelta(hours=24), not " + TimeDeltaValue.ofMicros(micros).repr() + ".");
        }
        return micros == 0 && name == null ? UTC : new Fixed(micros, name);
    }

    /** How much later than UTC its clocks are, in microseconds. */
    abstract long offset(LocalDateTime local, int fold);

    /** The same if it is the same at all times, else null: what a time without a date can know. */
    abstract @Nullable Long fixedOffset();

    /** How much of that is daylight saving, in microseconds; null if it does not know. */
    abstract @Nullable Long daylight(LocalDateTime local, int fold);

    /** What it is called at that moment. */
    abstract String name(LocalDateTime local, int fold);

    /** A moment, given in UTC, by its clocks. */
    abstract DateTimeValue fromUtc(LocalDateTime utc);

    /** It as Java has it, to the second. */
    public abstract ZoneId zone();

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "utcoffset" -> Function.of(name, "dt", (render, a) -> {
                DateTimeValue at = moment(a[0]);
                Long offset = at == null ? fixedOffset() : Long.valueOf(offset(at.local(), at.fold()));
                return offset == null ? None.NONE : TimeDeltaValue.ofMicros(offset);
            });
            case "dst" -> Function.of(name, "dt", (render, a) -> {
                DateTimeValue at = moment(a[0]);
                Long daylight = at == null ? null : daylight(at.local(), at.fold());
                return daylight == null ? None.NONE : TimeDeltaValue.ofMicros(daylight);
            });
            case "tzname" -> Function.of(name, "dt", (render, a) -> {
                DateTimeValue at = moment(a[0]);
                if (at != null) {
                    return name(at.local(), at.fold());
                }
                return fixedOffset() == null ? None.NONE : str();
            });
            case "fromutc" -> Function.of(name, "dt", (render, a) -> {
                DateTimeValue at = moment(a[0]);
                if (at == null || at.zone() == null || !equalTo(at.zone())) {
                    throw TemplateException.value("fromutc: dt.tzinfo is not self");
                }
                return fromUtc(at.local());
            });
            default -> null;
        };
    }

    private static @Nullable DateTimeValue moment(@Nullable Object argument) {
        if (argument instanceof DateTimeValue at) {
            return at;
        }
        if (argument instanceof None) {
            return null;
        }
        throw TemplateException.type(
                "tzinfo argument must be a datetime instance or None, not " + Python.typeName(Python.given(argument)));
    }

    /** The same distance from UTC at all times. */
    private static final class Fixed extends ZoneValue {
        private final long micros;
        private final @Nullable String name;

        Fixed(long micros, @Nullable String name) {
            this.micros = micros;
            this.name = name;
        }

        @Override
        long offset(LocalDateTime local, int fold) {
            return micros;
        }

        @Override
        Long fixedOffset() {
            return micros;
        }

        @Override
        @Nullable
        Long daylight(LocalDateTime local, int fold) {
            return null;
        }

        @Override
        String name(LocalDateTime local, int fold) {
            return str();
        }

        @Override
        DateTimeValue fromUtc(LocalDateTime utc) {
            return DateTimeValue.of(DateTimeValue.shifted(utc, micros), 0, this);
        }

        @Override
        public ZoneId zone() {
            int seconds = (int) (micros / 1_000_000);
            int most = ZoneOffset.MAX.getTotalSeconds();
            return ZoneOffset.ofTotalSeconds(Math.clamp(seconds, -most, most));
        }

        @Override
        public String typeName() {
            return "datetime.timezone";
        }

        @Override
        public String repr() {
            if (micros == 0 && name == null) {
                return "datetime.timezone.utc";
            }
            String rest = name == null ? "" : ", " + Python.repr(name);
            return "datetime.timezone(" + TimeDeltaValue.ofMicros(micros).repr() + rest + ")";
        }

        @Override
        public String str() {
            if (name != null) {
                return name;
            }
            if (micros == 0) {
                return "UTC";
            }
            StringBuilder out = new StringBuilder("UTC");
            IsoFormat.offset(out, micros, ":");
            return out.toString();
        }

        @Override
        public boolean equalTo(Object other) {
            return other instanceof Fixed fixed && fixed.micros == micros;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(micros);
        }
    }

    /** By the rules of a region. */
    private static final class Region extends ZoneValue {
        private final ZoneId zone;
        private final ZoneRules rules;

        Region(ZoneId zone) {
            this.zone = zone;
            this.rules = zone.getRules();
        }

        // In the hour that clocks skip, the first reading goes by the offset before it, as Java has it too.
        @Override
        long offset(LocalDateTime local, int fold) {
            if (fold != 0) {
                ZoneOffsetTransition change = rules.getTransition(local);
                if (change != null) {
                    return change.getOffsetAfter().getTotalSeconds() * 1_000_000L;
                }
            }
            return rules.getOffset(local).getTotalSeconds() * 1_000_000L;
        }

        /** A moment at which the rules are those that hold for a reading of the clocks. */
        private Instant ruling(LocalDateTime local, int fold) {
            ZoneOffsetTransition change = rules.getTransition(local);
            if (change == null) {
                return local.toInstant(rules.getOffset(local));
            }
            return fold == 0 ? change.getInstant().minusSeconds(1) : change.getInstant();
        }

        @Override
        @Nullable
        Long fixedOffset() {
            return null;
        }

        @Override
        Long daylight(LocalDateTime local, int fold) {
            return rules.getDaylightSavings(ruling(local, fold)).toNanos() / 1000;
        }

        @Override
        String name(LocalDateTime local, int fold) {
            return ZoneNames.of(zone.getId(), rules, ruling(local, fold));
        }

        @Override
        DateTimeValue fromUtc(LocalDateTime utc) {
            ZoneOffset offset = rules.getOffset(utc.toInstant(ZoneOffset.UTC));
            LocalDateTime local = DateTimeValue.shifted(utc, offset.getTotalSeconds() * 1_000_000L);
            ZoneOffsetTransition change = rules.getTransition(local);
            boolean second = change != null && change.isOverlap() && change.getOffsetAfter().equals(offset);
            return DateTimeValue.of(local, second ? 1 : 0, this);
        }

        @Override
        public ZoneId zone() {
            return zone;
        }

        @Override
        public String typeName() {
            return "zoneinfo.ZoneInfo";
        }

        @Override
        public String repr() {
            return "zoneinfo.ZoneInfo(key=" + Python.repr(zone.getId()) + ")";
        }

        @Override
        public String str() {
            return zone.getId();
        }

        @Override
        public @Nullable Object attribute(String name) {
            return name.equals("key") ? zone.getId() : super.attribute(name);
        }

        @Override
        public boolean equalTo(Object other) {
            return other instanceof Region region && region.zone.equals(zone);
        }

        @Override
        public int hashCode() {
            return zone.hashCode();
        }
    }
}
