package dev.hearth.demo;

import static dev.hearth.api.domain.weather.WeatherCondition.CLOUDY;
import static dev.hearth.api.domain.weather.WeatherCondition.FOG;
import static dev.hearth.api.domain.weather.WeatherCondition.PARTLY_CLOUDY;
import static dev.hearth.api.domain.weather.WeatherCondition.RAINY;
import static dev.hearth.api.domain.weather.WeatherCondition.SNOWY;
import static dev.hearth.api.domain.weather.WeatherCondition.SUNNY;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.weather.Forecast;
import dev.hearth.api.domain.weather.ForecastType;
import dev.hearth.api.domain.weather.WeatherEntity;
import dev.hearth.api.domain.weather.WeatherUnits;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Weather that never changes, though its forecasts begin anew each day. */
final class DemoWeather extends WeatherEntity {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final int FIRST_HOUR = 16;

    private static final Measured SOUTH = new Measured(SUNNY, 21.6414, 92, 1099, 0.5);
    private static final Map<WeatherUnits, String> SOUTHERN_UNITS = Map.of(
            WeatherUnits.TEMPERATURE, "°C", WeatherUnits.PRESSURE, "hPa", WeatherUnits.WIND_SPEED, "m/s");
    private static final List<Step> SOUTHERN_DAYS = List.of(
            new Step(RAINY, 1, 22, 15, 60),
            new Step(RAINY, 5, 19, 8, 30),
            new Step(CLOUDY, 0, 15, 9, 10),
            new Step(SUNNY, 0, 12, 6, 0),
            new Step(PARTLY_CLOUDY, 2, 14, 7, 20),
            new Step(RAINY, 15, 18, 7, 0),
            new Step(FOG, 0.2, 21, 12, 100));

    private static final Measured NORTH = new Measured(RAINY, -12, 54, 987, 4.8);
    private static final Map<WeatherUnits, String> NORTHERN_UNITS = Map.of(
            WeatherUnits.TEMPERATURE, "°F", WeatherUnits.PRESSURE, "inHg", WeatherUnits.WIND_SPEED, "mph");
    private static final List<Step> NORTHERN_STEPS = List.of(
            new Step(SNOWY, 2, -10, -15, 60),
            new Step(PARTLY_CLOUDY, 1, -13, -14, 25),
            new Step(SUNNY, 0, -18, -22, 70),
            new Step(SUNNY, 0.1, -23, -23, 90),
            new Step(SNOWY, 4, -19, -20, 40),
            new Step(SUNNY, 0.3, -14, -19, 0),
            new Step(SUNNY, 0, -9, -12, 0));

    private final String name;
    private final @Nullable String uniqueId;
    private final Measured now;
    private final Map<WeatherUnits, String> units;
    private final Map<ForecastType, List<Step>> forecasts;

    /** The weather at a moment. */
    private record Measured(String condition, double temperature, int humidity, double pressure, double windSpeed) {}

    /** The weather in one step of a forecast; probability in per cent. */
    private record Step(
            String condition, double precipitation, double temperature, double low, int precipitationProbability) {}

    private DemoWeather(
            String name,
            @Nullable String uniqueId,
            Measured now,
            Map<WeatherUnits, String> units,
            Map<ForecastType, List<Step>> forecasts) {
        this.name = name;
        this.uniqueId = uniqueId;
        this.now = now;
        this.units = units;
        this.forecasts = forecasts;
    }

    static List<DemoWeather> all() {
        return List.of(
                south("Demo Weather South", null),
                new DemoWeather(
                        "Demo Weather North",
                        null,
                        NORTH,
                        NORTHERN_UNITS,
                        Map.of(
                                ForecastType.DAILY, NORTHERN_STEPS,
                                ForecastType.HOURLY, NORTHERN_STEPS,
                                ForecastType.TWICE_DAILY, NORTHERN_STEPS)));
    }

    static DemoWeather numbered(int number) {
        return south("Demo " + number, "numbered_weather_" + number);
    }

    private static DemoWeather south(String name, @Nullable String uniqueId) {
        return new DemoWeather(name, uniqueId, SOUTH, SOUTHERN_UNITS, Map.of(ForecastType.DAILY, SOUTHERN_DAYS));
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String uniqueId() {
        return uniqueId;
    }

    @Override
    public String attribution() {
        return "Powered by Home Assistant";
    }

    @Override
    public Long supportedFeatures() {
        return forecasts.keySet().stream().mapToLong(ForecastType::feature).sum();
    }

    @Override
    public String condition() {
        return now.condition();
    }

    @Override
    public Number temperature() {
        return now.temperature();
    }

    @Override
    public Number humidity() {
        return now.humidity();
    }

    @Override
    public Number pressure() {
        return now.pressure();
    }

    @Override
    public Number windSpeed() {
        return now.windSpeed();
    }

    @Override
    public @Nullable String nativeUnit(WeatherUnits of) {
        return units.get(of);
    }

    @Override
    public CompletionStage<List<Forecast>> forecast(ForecastType type) {
        Duration length = switch (type) {
            case DAILY -> Duration.ofDays(1);
            case HOURLY -> Duration.ofHours(1);
            case TWICE_DAILY -> Duration.ofHours(12);
        };
        ZonedDateTime begin = hub().loop().time().now().atZone(hub().config().timeZone())
                .withHour(FIRST_HOUR)
                .withMinute(0)
                .withNano(0);
        List<Forecast> out = new ArrayList<>();
        for (Step step : forecasts.getOrDefault(type, List.of())) {
            DataMap values = DataMap.builder()
                    .put("condition", step.condition())
                    .put("precipitation", step.precipitation())
                    .put("temperature", step.temperature())
                    .put("templow", step.low())
                    .put("precipitation_probability", step.precipitationProbability())
                    .build();
            if (type == ForecastType.TWICE_DAILY) {
                values = values.with("is_daytime", out.size() % 2 == 0);
            }
            out.add(Forecast.at(DATE_TIME.format(begin.plus(length.multipliedBy(out.size()))), values));
        }
        return CompletableFuture.completedStage(out);
    }
}
