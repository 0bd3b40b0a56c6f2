package dev.hearth.api.domain.todo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** By when something is to be done. */
public sealed interface TodoDue {
    /** As in answers: {@code 2026-03-29}, or {@code 2026-03-29T10:00:00+02:00} in the home's time. */
    String text(ZoneId home);

    /** In the course of a day. */
    record Day(LocalDate day) implements TodoDue {
        @Override
        public String text(ZoneId home) {
            return day.toString();
        }
    }

    /** At a moment. */
    record Moment(Instant moment) implements TodoDue {
        @Override
        public String text(ZoneId home) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(home));
        }
    }
}
