package dev.hearth.sun;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sky will do next, as seen at one moment.
 *
 * @param observer who looks
 * @param made when it was made
 * @param next when each event happens next, without those that do not for a year
 * @param change the first of them
 * @param phase the phase until then
 */
record Forecast(Observer observer, Instant made, Map<SkyEvent, Instant> next, Instant change, Phase phase) {
    /** What somebody may expect at that moment. Home Assistant: {@code Sun.update_events}. */
    static Forecast at(Observer observer, Instant now) {
        return of(observer, now, Map.of());
    }

    /**
     * What the same observer may expect later. What is still to come stays, because near the poles it takes long to find
     * an event that is months away.
     */
    Forecast later(Instant now) {
        boolean clockWentBack = now.isBefore(made);
        return of(observer, now, clockWentBack ? Map.of() : next);
    }

    private static Forecast of(Observer observer, Instant now, Map<SkyEvent, Instant> earlier) {
        Map<SkyEvent, Instant> next = new EnumMap<>(SkyEvent.class);
        SkyEvent first = SkyEvent.NOON;
        Instant change = Instant.MAX;
        for (SkyEvent event : SkyEvent.values()) {
            Instant known = earlier.get(event);
            Instant found = known != null && known.isAfter(now) ? known : observer.next(event, now);
            if (found != null) {
                next.put(event, found);
                if (found.isBefore(change)) {
                    first = event;
                    change = found;
                }
            }
        }
        Phase phase = first.before();
        return new Forecast(
                observer,
                now,
                Collections.unmodifiableMap(next),
                change,
                phase != null ? phase : Phase.at(observer.position(change).elevation()));
    }

    /** When that happens next, null if it does not for a year. */
    @Nullable
    Instant next(SkyEvent event) {
        return next.get(event);
    }

    /** Whether the sun goes up: noon comes before midnight, and both come every day. */
    boolean rising() {
        Instant noon = next.get(SkyEvent.NOON);
        Instant midnight = next.get(SkyEvent.MIDNIGHT);
        return noon != null && midnight != null && noon.isBefore(midnight);
    }
}
