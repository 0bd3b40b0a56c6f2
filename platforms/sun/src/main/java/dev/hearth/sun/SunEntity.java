package dev.hearth.sun;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.state.StateText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The one entity of its domain: {@code sun.sun}. Home Assistant: {@code sun.Sun}. */
final class SunEntity extends Entity {
    private final SunTracker sun;

    SunEntity(SunTracker sun) {
        this.sun = sun;
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return "Sun";
    }

    @Override
    public String state() {
        return sun.up() ? "above_horizon" : "below_horizon";
    }

    /** A time that does not come within a year is null. */
    @Override
    public DataMap extraStateAttributes() {
        Forecast forecast = sun.forecast();
        return DataMap.builder(9)
                .put("next_dawn", text(forecast.next(SkyEvent.DAWN)))
                .put("next_dusk", text(forecast.next(SkyEvent.DUSK)))
                .put("next_midnight", text(forecast.next(SkyEvent.MIDNIGHT)))
                .put("next_noon", text(forecast.next(SkyEvent.NOON)))
                .put("next_rising", text(forecast.next(SkyEvent.RISING)))
                .put("next_setting", text(forecast.next(SkyEvent.SETTING)))
                .put("elevation", rounded(sun.position().elevation()))
                .put("azimuth", rounded(sun.position().azimuth()))
                .put("rising", forecast.rising())
                .build();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : StateText.of(at);
    }

    private static double rounded(double degrees) {
        return new BigDecimal(degrees).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(sun.followPosition(this::writeState));
        return Stages.done();
    }
}
