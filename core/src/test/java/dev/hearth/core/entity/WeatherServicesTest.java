package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.weather.Forecast;
import dev.hearth.api.domain.weather.ForecastType;
import dev.hearth.api.domain.weather.WeatherDomain;
import dev.hearth.api.domain.weather.WeatherEntity;
import dev.hearth.api.domain.weather.WeatherFeatures;
import dev.hearth.api.domain.weather.WeatherUnits;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeatherServicesTest {
    private EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static final class Station extends WeatherEntity {
        @Override
        public String name() {
            return "W";
        }

        @Override
        public Long supportedFeatures() {
            return WeatherFeatures.FORECAST_DAILY | WeatherFeatures.FORECAST_TWICE_DAILY;
        }

        @Override
        public String condition() {
            return "windy";
        }

        @Override
        public Number temperature() {
            return 10.26;
        }

        @Override
        public Number dewPoint() {
            return 4;
        }

        @Override
        public Number humidity() {
            return 54.6;
        }

        @Override
        public Number pressure() {
            return 1013.25;
        }

        @Override
        public Number windSpeed() {
            return 10;
        }

        @Override
        public Number visibility() {
            return 10;
        }

        @Override
        public String nativeUnit(WeatherUnits of) {
            return switch (of) {
                case TEMPERATURE -> "°C";
                case PRESSURE -> "hPa";
                case WIND_SPEED -> "m/s";
                case VISIBILITY -> "km";
                case PRECIPITATION -> "mm";
            };
        }

        @Override
        public CompletionStage<List<Forecast>> forecast(ForecastType type) {
            return CompletableFuture.completedStage(List.of(Forecast.at(
                    "2026-01-01T12:00:00+00:00",
                    DataMap.builder()
                            .put("condition", "rainy")
                            .put("temperature", 10.26)
                            .put("templow", 1)
                            .put("precipitation", 12.7)
                            .put("wind_speed", 10)
                            .put("humidity", 54.6)
                            .build())));
        }
    }

    private DataMap shown() {
        rig.hub.get(rig.open(WeatherDomain.DOMAIN, new PlainPlatform("weather"), null).add(new Station()));
        return rig.hub.state("weather.w").attributes();
    }

    private DataMap forecasts(String type) {
        return rig.hub.call(ServiceRequest.of(
                "weather", "get_forecasts", DataMap.of("entity_id", "weather.w", "type", type))
                .respond());
    }

    @Test
    void aMetricHomeSeesMetricUnits() {
        DataMap attributes = shown();

        assertEquals("windy", rig.state("weather.w"));
        assertEquals(10.3, attributes.get("temperature"));
        assertEquals("°C", attributes.get("temperature_unit"));
        assertEquals(55L, attributes.get("humidity"));
        assertEquals(36.0, attributes.get("wind_speed"));
        assertEquals("km/h", attributes.get("wind_speed_unit"));
    }

    @Test
    void anAmericanHomeSeesAmericanUnits() {
        rig.close();
        rig = EntityRig.american();

        DataMap attributes = shown();

        assertEquals(50L, attributes.get("temperature"));
        assertEquals(39L, attributes.get("dew_point"));
        assertEquals(29.92, attributes.get("pressure"));
        assertEquals("inHg", attributes.get("pressure_unit"));
        assertEquals(22.37, attributes.get("wind_speed"));
        assertEquals(6.21, attributes.get("visibility"));
        assertEquals("mi", attributes.get("visibility_unit"));
        assertEquals("in", attributes.get("precipitation_unit"));
    }

    @Test
    void aForecastIsAnsweredByEntityInTheUnitsOfTheHome() {
        rig.close();
        rig = EntityRig.american();
        shown();

        DataMap answer = forecasts("daily");

        DataMap day = DataMap.builder()
                .put("datetime", "2026-01-01T12:00:00+00:00")
                .put("condition", "rainy")
                .put("temperature", 50)
                .put("templow", 34)
                .put("precipitation", 0.5)
                .put("wind_speed", 22.37)
                .put("humidity", 55)
                .build();
        assertEquals(DataMap.of("weather.w", DataMap.of("forecast", List.of(day))), answer);
    }

    @Test
    void aForecastItDoesNotMakeIsRefused() {
        shown();

        HubException refused = assertThrows(HubException.class, () -> forecasts("hourly"));

        assertEquals("Weather entity 'weather.w' does not support 'hourly' forecast", refused.getMessage());
    }

    @Test
    void aForecastOfHalfDaysThatDoesNotTellDayFromNightIsRefused() {
        shown();

        HubException refused = assertThrows(HubException.class, () -> forecasts("twice_daily"));

        assertTrue(refused.getMessage().contains("is_daytime"));
    }

    @Test
    void aForecastWithAKeyNobodyKnowsIsRefused() {
        DataMap values = DataMap.of("temprature", 3);

        HubException refused = assertThrows(HubException.class, () -> Forecast.at("2026-01-01T12:00:00Z", values));

        assertEquals("a forecast has no 'temprature'", refused.getMessage());
    }
}
