package dev.hearth.api.domain.weather;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.service.SupportsResponse;
import java.util.List;

/** The entity domain {@code weather}. Groups and scenes have no use for the weather. */
public final class WeatherDomain {
    private static final Field<ForecastType> TYPE = Field.required("type", Schemas.enumOf(ForecastType.class))
            .doc("The steps the forecast shall go in.")
            .form(FieldForm.of(
                    "Forecast type",
                    Selector.select(List.of("daily", "hourly", "twice_daily"))
                            .with("translation_key", "forecast_type")));

    /** The domain with its services that answer what the weather will be. */
    public static final EntityDomain<WeatherEntity> DOMAIN =
            EntityDomain.of("weather", "Weather", WeatherEntity.class)
                    .serving(List.of(
                            forecasts("get_forecast").described("Get forecast", "Old name of get_forecasts."),
                            forecasts("get_forecasts")
                                    .described("Get forecasts", "Answers what the weather will be, by entity.")));

    private WeatherDomain() {}

    private static EntityService<WeatherEntity, Section> forecasts(String name) {
        return EntityService.<WeatherEntity, Section>of(
                name,
                Schemas.map(TYPE),
                (weather, data) -> weather.shownForecast(data.get(TYPE))
                        .thenApply(forecast -> DataMap.of("forecast", forecast)))
                .needing(
                        WeatherFeatures.FORECAST_DAILY,
                        WeatherFeatures.FORECAST_HOURLY,
                        WeatherFeatures.FORECAST_TWICE_DAILY)
                .responding(SupportsResponse.ONLY);
    }
}
