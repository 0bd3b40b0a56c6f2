package dev.hearth.sun;

import dev.hearth.api.Hub;
import dev.hearth.api.config.SunEvent;
import dev.hearth.api.sun.Sun;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Answers for wherever home is at the moment. */
record HomeSun(Hub hub) implements Sun {
    @Override
    public @Nullable Instant next(SunEvent event, Instant after) {
        return home().next(skyEvent(event), after);
    }

    @Override
    public @Nullable Instant on(SunEvent event, LocalDate day) {
        return skyEvent(event).on(home(), day);
    }

    @Override
    public boolean up(Instant at) {
        return home().up(at);
    }

    private Observer home() {
        return Observer.of(hub.config());
    }

    private static SkyEvent skyEvent(SunEvent event) {
        return switch (event) {
            case SUNRISE -> SkyEvent.RISING;
            case SUNSET -> SkyEvent.SETTING;
        };
    }
}
