package dev.hearth.compat.entity;

import dev.hearth.api.domain.weather.Forecast;
import dev.hearth.api.domain.weather.ForecastType;
import dev.hearth.api.domain.weather.WeatherUnits;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The weather at a place, written as blocking code; see {@link SyncEntity} for what runs where. Values are in the units of
 * {@link #nativeUnits}. Home Assistant 0.45: {@code WeatherEntity}.
 */
public abstract class SyncWeather extends SyncEntity {
    /** What it is like, one of {@link dev.hearth.api.domain.weather.WeatherCondition}; null when not known. */
    public abstract @Nullable String condition();

    /** The temperature; null when not known. */
    public @Nullable Number temperature() {
        return null;
    }

    /** The temperature that people feel; null when not known. */
    public @Nullable Number apparentTemperature() {
        return null;
    }

    /** The temperature at which the air would be saturated; null when not known. */
    public @Nullable Number dewPoint() {
        return null;
    }

    /** How moist the air is, in per cent; null when not known. */
    public @Nullable Number humidity() {
        return null;
    }

    /** The pressure of the air; null when not known. */
    public @Nullable Number pressure() {
        return null;
    }

    /** The speed of the wind; null when not known. */
    public @Nullable Number windSpeed() {
        return null;
    }

    /** The speed of its gusts; null when not known. */
    public @Nullable Number windGustSpeed() {
        return null;
    }

    /** Where the wind comes from, in degrees or as text; null when not known. */
    public @Nullable Object windBearing() {
        return null;
    }

    /** How far one can see; null when not known. */
    public @Nullable Number visibility() {
        return null;
    }

    /** The ozone in the air; null when not known. */
    public @Nullable Number ozone() {
        return null;
    }

    /** How much of the sky is clouded, in per cent; null when not known. */
    public @Nullable Number cloudCoverage() {
        return null;
    }

    /** The index of ultraviolet light; null when not known. */
    public @Nullable Number uvIndex() {
        return null;
    }

    /** How finely temperatures are shown; null for what goes with the unit. */
    public @Nullable Double precision() {
        return null;
    }

    /** The units it measures in; those of the home for what is left out. */
    public Map<WeatherUnits, String> nativeUnits() {
        return Map.of();
    }

    /** A sum of {@link dev.hearth.api.domain.weather.WeatherFeatures}. */
    public Long supportedFeatures() {
        return 0L;
    }

    /** What the weather will be, from now on, in its own units; asked only for what its features promise. */
    public List<Forecast> forecast(ForecastType type) throws Exception {
        throw notImplemented("forecast");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new WeatherAdapter(this, hub);
    }
}
