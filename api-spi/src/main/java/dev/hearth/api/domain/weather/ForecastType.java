package dev.hearth.api.domain.weather;

import java.util.Locale;

/** The steps in which a forecast goes. */
public enum ForecastType {
    /** Days. */
    DAILY(WeatherFeatures.FORECAST_DAILY),
    /** Hours. */
    HOURLY(WeatherFeatures.FORECAST_HOURLY),
    /** Days and nights. */
    TWICE_DAILY(WeatherFeatures.FORECAST_TWICE_DAILY);

    private final long feature;

    ForecastType(long feature) {
        this.feature = feature;
    }

    /** The feature bit of an entity that has it. */
    public long feature() {
        return feature;
    }

    /** The word for it in calls. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
