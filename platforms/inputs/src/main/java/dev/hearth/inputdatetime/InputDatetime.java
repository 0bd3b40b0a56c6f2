package dev.hearth.inputdatetime;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.LastState;
import dev.hearth.helper.collection.HelperEntity;
import dev.hearth.helper.collection.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A date, a time of day or both that people set, as the clocks at home show it. Home Assistant: {@code InputDatetime}.
 */
final class InputDatetime extends HelperEntity<InputDatetimeConfig> {
    static final String DOMAIN = "input_datetime";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter BOTH = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final double NANOS_PER_SECOND = 1e9;

    // Both parts are kept whatever it has, so that a reload may show the other.
    private @Nullable Moment moment;

    InputDatetime(Item<InputDatetimeConfig> item) {
        super(DOMAIN, item);
    }

    /**
     * A moment as clocks show it.
     *
     * @param second whether it is the second of two moments that they show alike when they are put back
     */
    private record Moment(LocalDateTime local, boolean second) {
        static Moment of(Instant instant, ZoneId home) {
            LocalDateTime local = LocalDateTime.ofInstant(instant, home);
            return new Moment(local, !local.atZone(home).toInstant().equals(instant));
        }

        /** One that clocks skip is as far behind the change as it says. */
        Instant instant(ZoneId home) {
            return (second ? local.atZone(home).withLaterOffsetAtOverlap() : local.atZone(home)).toInstant();
        }
    }

    @Override
    public CompletionStage<?> addedToHub() {
        InputDatetimeConfig.Given initial = config().initialValue();
        LastState last = lastState();
        InputDatetimeConfig.Given before = last == null ? null : config().read(last.state().value());
        if (initial != null) {
            ZoneOffset offset = initial.offset();
            moment = offset != null
                    ? Moment.of(whole(initial).toInstant(offset), home())
                    : new Moment(whole(initial), false);
        } else {
            moment = new Moment(before != null ? whole(before) : today().atStartOfDay(), false);
        }
        return Stages.done();
    }

    private LocalDateTime whole(InputDatetimeConfig.Given given) {
        LocalDate date = given.date();
        LocalTime time = given.time();
        return LocalDateTime.of(date != null ? date : today(), time != null ? time : LocalTime.MIDNIGHT);
    }

    private ZoneId home() {
        return hub().config().timeZone();
    }

    private LocalDate today() {
        return hub().loop().time().now().atZone(home()).toLocalDate();
    }

    /**
     * Sets the parts that it has; the others that are given are passed over.
     *
     * @throws HubException {@code invalid_format} when nothing that it has is given
     */
    CompletionStage<?> set(@Nullable LocalDate date, @Nullable LocalTime time) {
        return set(date, time, false);
    }

    /**
     * As {@link #set(LocalDate, LocalTime)}, to a moment.
     *
     * @throws HubException {@code invalid_format} for 0, as Home Assistant has it, and for one that has no date of four
     *     digits
     */
    CompletionStage<?> set(double timestamp) {
        if (timestamp == 0) {
            throw refusal("timestamp: 0 sets nothing");
        }
        double seconds = Math.floor(timestamp);
        Moment at = null;
        if (Math.abs(seconds) < Instant.MAX.getEpochSecond()) {
            long micros = Math.round((timestamp - seconds) * 1e6);
            at = Moment.of(Instant.ofEpochSecond((long) seconds, micros * 1_000), home());
        }
        if (at == null || !InputDatetimeConfig.isCalendarYear(at.local().toLocalDate())) {
            throw refusal("timestamp: " + timestamp + " is not a time in the years 1 to 9999");
        }
        return set(at.local().toLocalDate(), at.local().toLocalTime(), at.second());
    }

    private CompletionStage<?> set(@Nullable LocalDate date, @Nullable LocalTime time, boolean second) {
        boolean setsDate = date != null && config().hasDate();
        boolean setsTime = time != null && config().hasTime();
        if (!setsDate && !setsTime) {
            throw refusal("nothing to set: " + entityId() + " has only " + (config().hasDate() ? "a date" : "a time"));
        }
        Moment before = moment();
        LocalDate newDate = setsDate && date != null ? date : before.local().toLocalDate();
        LocalTime newTime = setsTime && time != null ? time : before.local().toLocalTime();
        moment = new Moment(LocalDateTime.of(newDate, newTime), setsTime ? second : before.second());
        writeState();
        return Stages.done();
    }

    private static HubException refusal(String message) {
        return new HubException("invalid_format", message);
    }

    private Moment moment() {
        Moment present = moment;
        return present != null ? present : new Moment(today().atStartOfDay(), false);
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public String state() {
        DateTimeFormatter format = config().hasDate() ? config().hasTime() ? BOTH : DAY : CLOCK;
        return format.format(moment().local());
    }

    @Override
    public DataMap capabilityAttributes() {
        return DataMap.of("has_date", config().hasDate(), "has_time", config().hasTime());
    }

    @Override
    public DataMap stateAttributes() {
        LocalDateTime local = moment().local();
        DataMap.Builder out = DataMap.builder(8).put("editable", editable());
        if (config().hasDate()) {
            out.put("year", local.getYear()).put("month", local.getMonthValue()).put("day", local.getDayOfMonth());
        }
        if (config().hasTime()) {
            out.put("hour", local.getHour()).put("minute", local.getMinute()).put("second", local.getSecond());
        }
        return out.put("timestamp", timestamp()).build();
    }

    // Seconds since 1970, of a date alone those of its midnight; of a time alone those since midnight.
    private Number timestamp() {
        Moment present = moment();
        if (!config().hasDate()) {
            return present.local().toLocalTime().toSecondOfDay();
        }
        Instant instant = config().hasTime()
                ? present.instant(home())
                : present.local().toLocalDate().atStartOfDay(home()).toInstant();
        return instant.getEpochSecond() + instant.getNano() / NANOS_PER_SECOND;
    }
}
