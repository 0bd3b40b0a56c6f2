package dev.hearth.plant;

import dev.hearth.api.data.DataMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The brightest moment of each of the last days on which there was a reading. Days are those of UTC, as in Home
 * Assistant's {@code plant.DailyHistory}.
 */
final class Brightest {
    private final int days;
    private final SequencedMap<LocalDate, Long> byDay = new TreeMap<>();

    Brightest(int days) {
        this.days = Math.max(days, 1);
    }

    /** Adds a reading; one that is older than the last day counts for nothing. */
    void add(long brightness, LocalDate day) {
        if (!byDay.isEmpty() && day.isBefore(byDay.lastEntry().getKey())) {
            return;
        }
        byDay.merge(day, brightness, Math::max);
        if (byDay.size() > days) {
            byDay.pollFirstEntry();
        }
    }

    /** The brightest of all; null without a reading. */
    @Nullable
    Long max() {
        return byDay.values().stream().max(Long::compare).orElse(null);
    }

    /** A map from the days to their brightest moments. */
    DataMap kept() {
        DataMap.Builder kept = DataMap.builder(byDay.size());
        byDay.forEach((day, brightness) -> kept.put(day.toString(), brightness));
        return kept.build();
    }

    /** Takes what {@link #kept} gave, as far as it is not older than the days that count. */
    void restore(DataMap kept, LocalDate today) {
        kept.forEach((day, brightness) -> {
            if (brightness instanceof Number number) {
                restore(day, number.longValue(), today);
            }
        });
    }

    private void restore(String written, long brightness, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(written);
            if (!day.isBefore(today.minusDays(days)) && !day.isAfter(today)) {
                add(brightness, day);
            }
        } catch (DateTimeException notOurs) {
            // Nothing but what kept() gave is a day.
        }
    }
}
