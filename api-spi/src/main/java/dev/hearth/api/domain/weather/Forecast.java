package dev.hearth.api.domain.weather;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import java.util.Set;

/**
 * What the weather will be in one day, hour or half-day, in the units of the entity it is of.
 *
 * @param values {@code datetime} (RFC 3339, when it begins) and of the rest what is known: {@code condition} (one of
 *     {@link WeatherCondition}), {@code is_daytime} (with {@link ForecastType#TWICE_DAILY} always), {@code temperature}
 *     (in a daily forecast the highest), {@code templow}, {@code apparent_temperature}, {@code dew_point},
 *     {@code precipitation} (an amount), {@code precipitation_probability} (per cent), {@code pressure},
 *     {@code humidity} (per cent), {@code cloud_coverage} (per cent), {@code uv_index}, {@code wind_bearing} (degrees or
 *     text), {@code wind_speed}, {@code wind_gust_speed}
 */
public record Forecast(DataMap values) {
    private static final Set<String> KEYS = Set.of(
            "datetime",
            "condition",
            "is_daytime",
            "temperature",
            "templow",
            "apparent_temperature",
            "dew_point",
            "precipitation",
            "precipitation_probability",
            "pressure",
            "humidity",
            "cloud_coverage",
            "uv_index",
            "wind_bearing",
            "wind_speed",
            "wind_gust_speed");

    /**
     * Checks the keys.
     *
     * @throws HubException {@code invalid_value} when {@code datetime} is missing, or for a key that is not listed
     */
    public Forecast {
        if (!values.containsKey("datetime")) {
            throw new HubException("invalid_value", "a forecast needs 'datetime', when it begins");
        }
        for (String key : values.keySet()) {
            if (!KEYS.contains(key)) {
                throw new HubException("invalid_value", "a forecast has no '" + key + "'");
            }
        }
    }

    /** Of what is known for the time that begins then. */
    public static Forecast at(String dateTime, DataMap values) {
        return new Forecast(DataMap.of("datetime", dateTime).with(values));
    }
}
