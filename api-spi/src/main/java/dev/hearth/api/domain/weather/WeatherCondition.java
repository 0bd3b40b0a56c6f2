package dev.hearth.api.domain.weather;

import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;

/** What the weather may be like, the states of weather entities. */
public final class WeatherCondition {
    /** A clear night. */
    public static final String CLEAR_NIGHT = "clear-night";

    /** Clouds everywhere. */
    public static final String CLOUDY = "cloudy";

    /** Something dangerous or out of the ordinary. */
    public static final String EXCEPTIONAL = "exceptional";

    /** Fog. */
    public static final String FOG = "fog";

    /** Hail. */
    public static final String HAIL = "hail";

    /** A thunderstorm without rain. */
    public static final String LIGHTNING = "lightning";

    /** A thunderstorm with rain. */
    public static final String LIGHTNING_RAINY = "lightning-rainy";

    /** Sun and clouds. */
    public static final String PARTLY_CLOUDY = "partlycloudy";

    /** Heavy rain. */
    public static final String POURING = "pouring";

    /** Rain. */
    public static final String RAINY = "rainy";

    /** Snow. */
    public static final String SNOWY = "snowy";

    /** Snow and rain. */
    public static final String SNOWY_RAINY = "snowy-rainy";

    /** Sunshine. */
    public static final String SUNNY = "sunny";

    /** Wind. */
    public static final String WINDY = "windy";

    /** Wind and clouds. */
    public static final String WINDY_VARIANT = "windy-variant";

    /** One of the words above. */
    public static final Schema<String> SCHEMA = Schemas.enumOf(
            CLEAR_NIGHT,
            CLOUDY,
            EXCEPTIONAL,
            FOG,
            HAIL,
            LIGHTNING,
            LIGHTNING_RAINY,
            PARTLY_CLOUDY,
            POURING,
            RAINY,
            SNOWY,
            SNOWY_RAINY,
            SUNNY,
            WINDY,
            WINDY_VARIANT);

    private WeatherCondition() {}
}
