package dev.hearth.compat.entity;

import dev.hearth.api.domain.weather.Forecast;
import dev.hearth.api.domain.weather.ForecastType;
import dev.hearth.api.domain.weather.WeatherEntity;
import dev.hearth.api.domain.weather.WeatherUnits;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The weather that the hub sees in place of a {@link SyncWeather}. */
final class WeatherAdapter extends WeatherEntity implements Linked {
    private final SyncWeather entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(
            @Nullable String condition, @Nullable Number temperature, @Nullable Number apparentTemperature,
            @Nullable Number dewPoint, @Nullable Number humidity, @Nullable Number pressure,
            @Nullable Number windSpeed, @Nullable Number windGustSpeed, @Nullable Object windBearing,
            @Nullable Number visibility, @Nullable Number ozone, @Nullable Number cloudCoverage,
            @Nullable Number uvIndex, @Nullable Double precision, Map<WeatherUnits, String> nativeUnits,
            Long supportedFeatures) {
        static Snapshot of(SyncWeather entity) {
            return new Snapshot(
                    entity.condition(), entity.temperature(), entity.apparentTemperature(), entity.dewPoint(),
                    entity.humidity(), entity.pressure(), entity.windSpeed(), entity.windGustSpeed(),
                    entity.windBearing(), entity.visibility(), entity.ozone(), entity.cloudCoverage(),
                    entity.uvIndex(), entity.precision(), entity.nativeUnits(), entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    WeatherAdapter(SyncWeather entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable String condition() {
        return link.snapshot().condition();
    }

    @Override
    public @Nullable Number temperature() {
        return link.snapshot().temperature();
    }

    @Override
    public @Nullable Number apparentTemperature() {
        return link.snapshot().apparentTemperature();
    }

    @Override
    public @Nullable Number dewPoint() {
        return link.snapshot().dewPoint();
    }

    @Override
    public @Nullable Number humidity() {
        return link.snapshot().humidity();
    }

    @Override
    public @Nullable Number pressure() {
        return link.snapshot().pressure();
    }

    @Override
    public @Nullable Number windSpeed() {
        return link.snapshot().windSpeed();
    }

    @Override
    public @Nullable Number windGustSpeed() {
        return link.snapshot().windGustSpeed();
    }

    @Override
    public @Nullable Object windBearing() {
        return link.snapshot().windBearing();
    }

    @Override
    public @Nullable Number visibility() {
        return link.snapshot().visibility();
    }

    @Override
    public @Nullable Number ozone() {
        return link.snapshot().ozone();
    }

    @Override
    public @Nullable Number cloudCoverage() {
        return link.snapshot().cloudCoverage();
    }

    @Override
    public @Nullable Number uvIndex() {
        return link.snapshot().uvIndex();
    }

    @Override
    public @Nullable Double precision() {
        return link.snapshot().precision();
    }

    @Override
    public Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public @Nullable String nativeUnit(WeatherUnits of) {
        return link.snapshot().nativeUnits().get(of);
    }

    @Override
    public CompletionStage<List<Forecast>> forecast(ForecastType type) {
        AtomicReference<List<Forecast>> answer = new AtomicReference<>(List.of());
        return link.run(() -> answer.set(entity.forecast(type))).thenApply(done -> answer.get());
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
