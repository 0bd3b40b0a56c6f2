package dev.hearth.api.domain.calendar;

import dev.hearth.api.HubException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/** From when until when an event is: whole days, or from one moment to another. */
public sealed interface CalendarSpan {
    /** When it begins. */
    Instant begins(ZoneId home);

    /** When it is over. */
    Instant ends(ZoneId home);

    /** Its beginning as in answers: {@code 2026-03-29}, or {@code 2026-03-29T10:00:00+02:00} in the home's time. */
    String startText(ZoneId home);

    /** Its end, as {@link #startText}. */
    String endText(ZoneId home);

    /**
     * Whole days, wherever they are lived.
     *
     * @param start the first
     * @param end the one after the last; the same as the first means that one day
     */
    record AllDay(LocalDate start, LocalDate end) implements CalendarSpan {
        /** Refuses an end before the start. */
        public AllDay {
            if (end.isBefore(start)) {
                throw backwards(start, end);
            }
            if (end.equals(start)) {
                end = start.plusDays(1);
            }
        }

        @Override
        public Instant begins(ZoneId home) {
            return start.atStartOfDay(home).toInstant();
        }

        @Override
        public Instant ends(ZoneId home) {
            return end.atStartOfDay(home).toInstant();
        }

        @Override
        public String startText(ZoneId home) {
            return start.toString();
        }

        @Override
        public String endText(ZoneId home) {
            return end.toString();
        }
    }

    /** From one moment until just before another. */
    record Timed(Instant start, Instant end) implements CalendarSpan {
        private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
        private static final DateTimeFormatter MICROSECONDS =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

        /** Refuses an end before the start. */
        public Timed {
            if (end.isBefore(start)) {
                throw backwards(start, end);
            }
        }

        /** A span that begins then and takes so long. */
        public static Timed of(Instant start, Duration length) {
            return new Timed(start, start.plus(length));
        }

        @Override
        public Instant begins(ZoneId home) {
            return start;
        }

        @Override
        public Instant ends(ZoneId home) {
            return end;
        }

        @Override
        public String startText(ZoneId home) {
            return text(start, home);
        }

        @Override
        public String endText(ZoneId home) {
            return text(end, home);
        }

        private static String text(Instant moment, ZoneId home) {
            boolean even = moment.get(ChronoField.MICRO_OF_SECOND) == 0;
            return (even ? SECONDS : MICROSECONDS).format(moment.atZone(home));
        }
    }

    private static HubException backwards(Object start, Object end) {
        return new HubException(
                "invalid_event", "an event cannot end at " + end + ", before it starts at " + start);
    }
}
