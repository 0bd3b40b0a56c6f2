package dev.hearth.helper.time;

import dev.hearth.api.state.StateText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** What a clock on the wall at home shows. Any thread. */
public final class WallClock {
    private WallClock() {}

    /**
     * The moment at which the clock shows a time: that of the change when a change of the clocks skips it, the first when
     * it comes twice. So moments are in the order of their times, and each day has each once.
     */
    public static Instant moment(LocalDateTime time, ZoneId home) {
        ZoneOffsetTransition change = home.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(home).toInstant();
    }

    /** A moment as attributes show it: {@code 2026-07-01T08:00:00+02:00}. Home Assistant: {@code isoformat}. */
    public static String text(Instant moment, ZoneId home) {
        return StateText.of(moment.atZone(home).toOffsetDateTime());
    }
}
