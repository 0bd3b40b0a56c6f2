package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What time it is, and which zone a time without a zone is in: what Python asks the operating system for. The
 * {@link Render#host()} of a render can implement it; without one, times without a zone are in UTC, and
 * {@code datetime.now()} fails.
 */
public interface WallClock {
    /** Where nothing is known: UTC, and no time. */
    WallClock NONE = new WallClock() {
        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Instant now() {
            throw new TemplateException(TemplateException.Kind.RUNTIME, "what time it is is not known here");
        }
    };

    /** The zone of times that name none. */
    ZoneId zone();

    /** What time it is. */
    Instant now();

    /** The one of a render. */
    static WallClock of(Render render) {
        return render.host() instanceof WallClock clock ? clock : NONE;
    }
}
