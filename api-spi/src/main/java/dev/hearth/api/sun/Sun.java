package dev.hearth.api.sun;

import dev.hearth.api.config.SunEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sun as it is seen from home: {@code hub.capability(Sun.class)}, there while the integration {@code sun} is set up.
 * It goes by {@link dev.hearth.api.Hub#config} as it is at the moment of the call, so whoever has set a timer asks again
 * upon {@link dev.hearth.api.event.EventTypes#CORE_CONFIG_UPDATED}. Any thread. Home Assistant:
 * {@code homeassistant.helpers.sun}.
 */
public interface Sun {
    /**
     * The first sunrise or sunset after a moment, null if there is none within a year, as can be close to the poles.
     * With an offset, it is {@code next(event, after.minus(offset))} and the offset added to it.
     */
    @Nullable
    Instant next(SunEvent event, Instant after);

    /**
     * The sunrise or sunset of a day at home, null when there is none, as in the polar day and night. Far from
     * Greenwich it may belong to the day before or after by the clock at home: as in Home Assistant it is that of the
     * day of the same date in UTC.
     */
    @Nullable
    Instant on(SunEvent event, LocalDate day);

    /** Whether the sun is above the horizon at that moment, as the state of {@code sun.sun} would have it. */
    boolean up(Instant at);
}
