package dev.hearth.api.domain.weather;

import dev.hearth.api.Stages;
import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.unit.Rounding;
import dev.hearth.api.unit.Temperatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The weather at a place. Override what is known of it, in units of its own, and {@link #forecast} if it looks ahead.
 * Clients see all of it in the units of the home, or those its owner chose in the entity registry (options of
 * {@code weather}, by {@link WeatherUnits#key}). Home Assistant 2024.1: {@code WeatherEntity}.
 */
public abstract class WeatherEntity extends Entity {
    /** Whose forecast values are converted. */
    private static final Map<String, WeatherUnits> CONVERTED = Map.of(
            "temperature", WeatherUnits.TEMPERATURE,
            "apparent_temperature", WeatherUnits.TEMPERATURE,
            "templow", WeatherUnits.TEMPERATURE,
            "dew_point", WeatherUnits.TEMPERATURE,
            "pressure", WeatherUnits.PRESSURE,
            "wind_gust_speed", WeatherUnits.WIND_SPEED,
            "wind_speed", WeatherUnits.WIND_SPEED,
            "precipitation", WeatherUnits.PRECIPITATION);

    /** What it is like, one of {@link WeatherCondition}; null when not known. */
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

    /** Where the wind comes from, in degrees or as text such as {@code NNW}; null when not known. */
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

    /** The unit it measures these in; null for that of the home. */
    public @Nullable String nativeUnit(WeatherUnits of) {
        return null;
    }

    /** How finely temperatures are shown, one of {@link Temperatures}' steps; null for what goes with the unit. */
    public @Nullable Double precision() {
        return null;
    }

    /** A sum of {@link WeatherFeatures}. */
    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /**
     * What the weather will be, from now on. Asked only for what {@link #supportedFeatures} promises.
     *
     * @return in its own units; empty when not known
     */
    public CompletionStage<List<Forecast>> forecast(ForecastType type) {
        return notImplemented("forecast");
    }

    /**
     * What the weather will be, in the units it is shown in. Loop only.
     *
     * @return fails with {@link ServiceException#FAILED} if it does not look ahead that way
     */
    public final CompletionStage<List<DataMap>> shownForecast(ForecastType type) {
        if (!supports(type.feature())) {
            return Stages.failed(new ServiceException(
                    ServiceException.FAILED,
                    "Weather entity '" + entityId() + "' does not support '" + type.word() + "' forecast"));
        }
        return forecast(type).thenApply(forecasts -> {
            List<DataMap> out = new ArrayList<>(forecasts.size());
            for (Forecast each : forecasts) {
                if (type == ForecastType.TWICE_DAILY && each.values().get("is_daytime") == null) {
                    throw new ServiceException(
                            ServiceException.FAILED,
                            entityId() + " does not say in its twice_daily forecast whether it is_daytime");
                }
                out.add(shown(each));
            }
            return out;
        });
    }

    private DataMap shown(Forecast forecast) {
        DataMap.Builder out = DataMap.builder(forecast.values().size());
        forecast.values().forEach((key, value) -> {
            WeatherUnits units = CONVERTED.get(key);
            if (value instanceof Number number && units != null) {
                out.put(key, shown(number, units));
            } else if (value instanceof Number number && key.equals("humidity")) {
                out.put(key, Rounding.whole(number.doubleValue()));
            } else {
                out.put(key, value);
            }
        });
        return out.build();
    }

    private String unit(WeatherUnits of) {
        UnitSystem units = hub().config().units();
        return of.unit(units, registryOptions("weather"));
    }

    private @Nullable Number shown(@Nullable Number value, WeatherUnits of) {
        String to = unit(of);
        Double precision = precision();
        return of.shown(value, nativeUnit(of), to, precision == null ? Temperatures.precision(to) : precision);
    }

    /** Its {@link #condition}. */
    @Override
    public final @Nullable String state() {
        return condition();
    }

    @Override
    public final DataMap stateAttributes() {
        DataMap.Builder out = DataMap.builder();
        out.putIfPresent("temperature", shown(temperature(), WeatherUnits.TEMPERATURE));
        out.putIfPresent("apparent_temperature", shown(apparentTemperature(), WeatherUnits.TEMPERATURE));
        out.putIfPresent("dew_point", shown(dewPoint(), WeatherUnits.TEMPERATURE));
        putUnit(out, WeatherUnits.TEMPERATURE);
        Number humidity = humidity();
        if (humidity != null) {
            out.put("humidity", Rounding.whole(humidity.doubleValue()));
        }
        out.putIfPresent("ozone", ozone());
        out.putIfPresent("cloud_coverage", cloudCoverage());
        out.putIfPresent("uv_index", uvIndex());
        out.putIfPresent("pressure", shown(pressure(), WeatherUnits.PRESSURE));
        putUnit(out, WeatherUnits.PRESSURE);
        out.putIfPresent("wind_bearing", windBearing());
        out.putIfPresent("wind_gust_speed", shown(windGustSpeed(), WeatherUnits.WIND_SPEED));
        out.putIfPresent("wind_speed", shown(windSpeed(), WeatherUnits.WIND_SPEED));
        putUnit(out, WeatherUnits.WIND_SPEED);
        out.putIfPresent("visibility", shown(visibility(), WeatherUnits.VISIBILITY));
        putUnit(out, WeatherUnits.VISIBILITY);
        putUnit(out, WeatherUnits.PRECIPITATION);
        return out.build();
    }

    private void putUnit(DataMap.Builder out, WeatherUnits of) {
        out.put(of.key(), unit(of));
    }
}
