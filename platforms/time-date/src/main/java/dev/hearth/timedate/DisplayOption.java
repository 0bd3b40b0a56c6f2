package dev.hearth.timedate;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * One way to show the moment, under the name it has in {@code display_options}. Home Assistant 2024.1:
 * {@code time_date.sensor}.
 */
enum DisplayOption {
    /** {@code 18:05}, at home. */
    TIME("Time", "mdi:clock") {
        @Override
        String text(Instant now, ZoneId home) {
            return clock(LocalDateTime.ofInstant(now, home));
        }
    },
    /** {@code 2026-12-24}, at home. */
    DATE("Date", "mdi:calendar") {
        @Override
        String text(Instant now, ZoneId home) {
            return LocalDateTime.ofInstant(now, home).toLocalDate().toString();
        }

        @Override
        Instant next(Instant now, ZoneId home) {
            return now.atZone(home).toLocalDate().plusDays(1).atStartOfDay(home).toInstant();
        }
    },
    /** {@code 2026-12-24, 18:05}, at home. */
    DATE_TIME("Date & Time", "mdi:calendar-clock") {
        @Override
        String text(Instant now, ZoneId home) {
            return dayAndClock(LocalDateTime.ofInstant(now, home));
        }
    },
    /** {@code 2026-12-24, 17:05}, in UTC. */
    DATE_TIME_UTC("Date & Time (UTC)", "mdi:calendar-clock") {
        @Override
        String text(Instant now, ZoneId home) {
            return dayAndClock(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        }
    },
    /** {@code 2026-12-24T18:05:00}, at home. */
    DATE_TIME_ISO("Date & Time (ISO)", "mdi:calendar-clock") {
        @Override
        String text(Instant now, ZoneId home) {
            LocalDateTime minute = LocalDateTime.ofInstant(now, home).truncatedTo(ChronoUnit.MINUTES);
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(minute);
        }
    },
    /** {@code 18:05, 2026-12-24}, at home. */
    TIME_DATE("Time & Date", "mdi:calendar-clock") {
        @Override
        String text(Instant now, ZoneId home) {
            LocalDateTime local = LocalDateTime.ofInstant(now, home);
            return clock(local) + ", " + local.toLocalDate();
        }
    },
    /** {@code 17:05}, in UTC. */
    TIME_UTC("Time (UTC)", "mdi:clock") {
        @Override
        String text(Instant now, ZoneId home) {
            return clock(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        }
    },
    /** {@code @753}: a thousandth of the day in Biel, which is an hour ahead of UTC all year. */
    BEAT("Internet Time", "mdi:clock") {
        @Override
        String text(Instant now, ZoneId home) {
            return String.format(Locale.ROOT, "@%03d",
                    Math.floorMod(sinceMidnightInBiel(now), DAY_MILLIS) / BEAT_MILLIS);
        }

        @Override
        Instant next(Instant now, ZoneId home) {
            return now.truncatedTo(ChronoUnit.MILLIS)
                    .plusMillis(BEAT_MILLIS - Math.floorMod(sinceMidnightInBiel(now), BEAT_MILLIS));
        }

        private long sinceMidnightInBiel(Instant now) {
            return now.toEpochMilli() + HOUR_MILLIS;
        }
    };

    private static final long HOUR_MILLIS = 3_600_000;
    private static final long DAY_MILLIS = 24 * HOUR_MILLIS;
    private static final long BEAT_MILLIS = DAY_MILLIS / 1_000;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final String title;
    private final String icon;

    DisplayOption(String title, String icon) {
        this.title = title;
        this.icon = icon;
    }

    /** Its name for people, from which the entity id is made. */
    String title() {
        return title;
    }

    String icon() {
        return icon;
    }

    /** How it shows that moment. */
    abstract String text(Instant now, ZoneId home);

    /** When it shows something else: the first such moment after {@code now}. */
    Instant next(Instant now, ZoneId home) {
        return now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }

    private static String clock(LocalDateTime time) {
        return CLOCK.format(time);
    }

    private static String dayAndClock(LocalDateTime time) {
        return time.toLocalDate() + ", " + clock(time);
    }
}
