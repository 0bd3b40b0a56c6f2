package dev.hearth.utilitymeter;

import java.time.Duration;

/** How long a meter counts before it begins anew. Home Assistant: {@code METER_TYPES} with {@code PERIOD2CRON}. */
enum Cycle {
    QUARTER_HOURLY("quarter-hourly", "%1$d/15 * * * *"),
    HOURLY("hourly", "%1$d * * * *"),
    DAILY("daily", "%1$d %2$d * * *"),
    WEEKLY("weekly", "%1$d %2$d * * %3$d"),
    MONTHLY("monthly", "%1$d %2$d %3$d * *"),
    BIMONTHLY("bimonthly", "%1$d %2$d %3$d */2 *"),
    QUARTERLY("quarterly", "%1$d %2$d %3$d */3 *"),
    YEARLY("yearly", "%1$d %2$d %3$d 1/12 *");

    private final String word;
    private final String pattern;

    Cycle(String word, String pattern) {
        this.word = word;
        this.pattern = pattern;
    }

    /** As it is written in a configuration. */
    String word() {
        return word;
    }

    /**
     * When it ends.
     *
     * @param offset how long after the natural end; of its parts those count that the cycle has, seconds never
     * @throws IllegalArgumentException when there is no such day in the cycle
     */
    Cron cron(Duration offset) {
        int minute = offset.toMinutesPart();
        int hour = offset.toHoursPart();
        long day = offset.toDays() + 1;
        return Cron.parse(pattern.formatted(minute, hour, day));
    }
}
