package dev.hearth.api.domain.weather;

/** Which forecasts a weather entity has, as bits of {@code supported_features}. */
public final class WeatherFeatures {
    /** One for each day. */
    public static final long FORECAST_DAILY = 1;

    /** One for each hour. */
    public static final long FORECAST_HOURLY = 2;

    /** One for each day and one for each night. */
    public static final long FORECAST_TWICE_DAILY = 4;

    private WeatherFeatures() {}
}
