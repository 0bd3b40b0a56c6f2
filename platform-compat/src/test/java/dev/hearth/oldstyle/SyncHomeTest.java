package dev.hearth.oldstyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.climate.ClimateFeatures;
import dev.hearth.api.domain.climate.ClimateTargets;
import dev.hearth.api.domain.climate.HvacMode;
import dev.hearth.api.domain.fan.FanFeatures;
import dev.hearth.api.domain.fan.FanTurnOn;
import dev.hearth.api.domain.humidifier.HumidifierAction;
import dev.hearth.api.domain.weather.Forecast;
import dev.hearth.api.domain.weather.ForecastType;
import dev.hearth.api.domain.weather.WeatherFeatures;
import dev.hearth.api.domain.weather.WeatherUnits;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.compat.entity.SyncClimate;
import dev.hearth.compat.entity.SyncEntity;
import dev.hearth.compat.entity.SyncFan;
import dev.hearth.compat.entity.SyncHumidifier;
import dev.hearth.compat.entity.SyncWaterHeater;
import dev.hearth.compat.entity.SyncWeather;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class SyncHomeTest {
    private static void add(TestHub hub, String domain, SyncEntity entity) {
        hub.get(OldStyle.with(domain, (old, add, found) -> add.add(entity)).setUp(hub));
    }

    private static DataMap attributes(TestHub hub, String id) {
        return hub.state(id).attributes();
    }

    @Test
    void climateDeviceIsToldInItsUnitAndRefusesWhatItDoesNotOffer() {
        try (TestHub hub = TestHub.create()) {
            add(hub, "climate", new Stove());

            hub.call("climate", "set_temperature", DataMap.of("entity_id", "climate.stove", "temperature", 20));
            hub.call("climate", "turn_on", DataMap.of("entity_id", "climate.stove"));

            assertEquals("heat", hub.state("climate.stove").value());
            assertEquals(20.0, attributes(hub, "climate.stove").get("temperature"));
            assertEquals(7.0, attributes(hub, "climate.stove").get("min_temp"));
            assertEquals(30.0, attributes(hub, "climate.stove").get("max_temp"));
            HubException refused = assertThrows(
                    HubException.class,
                    () -> hub.call(
                            "climate", "set_temperature", DataMap.of("entity_id", "climate.stove", "temperature", 31)));
            assertEquals("service_validation_error", refused.code());
        }
    }

    private static final class Stove extends SyncClimate {
        private HvacMode mode = HvacMode.OFF;
        private @Nullable Double target;

        @Override
        public String name() {
            return "Stove";
        }

        @Override
        public Long supportedFeatures() {
            return ClimateFeatures.TARGET_TEMPERATURE;
        }

        @Override
        public String temperatureUnit() {
            return "°F";
        }

        @Override
        public Number maxTemp() {
            return 86;
        }

        @Override
        public HvacMode hvacMode() {
            return mode;
        }

        @Override
        public List<HvacMode> hvacModes() {
            return List.of(HvacMode.OFF, HvacMode.HEAT);
        }

        @Override
        public @Nullable Number targetTemperature() {
            return target;
        }

        @Override
        public void setTemperature(ClimateTargets targets) throws IOException {
            if (targets.temperature() != 68) {
                throw new IOException("not in °F: " + targets);
            }
            target = targets.temperature();
        }

        @Override
        public void setHvacMode(HvacMode newMode) {
            mode = newMode;
        }
    }

    @Test
    void fanRunsAtTheSpeedItIsToldAndIsTurnedOffByASpeedOfNothing() {
        try (TestHub hub = TestHub.create()) {
            add(hub, "fan", new TableFan());

            hub.call("fan", "increase_speed", DataMap.of("entity_id", "fan.table_fan"));
            hub.call("fan", "increase_speed", DataMap.of("entity_id", "fan.table_fan"));
            DataMap fast = attributes(hub, "fan.table_fan");
            hub.call("fan", "set_percentage", DataMap.of("entity_id", "fan.table_fan", "percentage", 0));

            assertEquals(100L, fast.get("percentage"));
            assertEquals(50.0, fast.get("percentage_step"));
            assertEquals("off", hub.state("fan.table_fan").value());
        }
    }

    private static final class TableFan extends SyncFan {
        private int percentage;

        @Override
        public String name() {
            return "Table fan";
        }

        @Override
        public Long supportedFeatures() {
            return FanFeatures.SET_SPEED;
        }

        @Override
        public Integer speedCount() {
            return 2;
        }

        @Override
        public Integer percentage() {
            return percentage;
        }

        @Override
        public void setPercentage(int newPercentage) {
            percentage = newPercentage;
        }

        @Override
        public void turnOn(FanTurnOn wish) {
            percentage = 50;
        }

        @Override
        public void turnOff() {
            percentage = 0;
        }
    }

    @Test
    void humidifierIsSwitchedAndSet() {
        try (TestHub hub = TestHub.create()) {
            add(hub, "humidifier", new Basin());

            hub.call("humidifier", "turn_on", DataMap.of("entity_id", "humidifier.basin"));
            hub.call("humidifier", "set_humidity", DataMap.of("entity_id", "humidifier.basin", "humidity", 40));

            assertEquals("on", hub.state("humidifier.basin").value());
            assertEquals(40L, attributes(hub, "humidifier.basin").get("humidity"));
            assertEquals("idle", attributes(hub, "humidifier.basin").get("action"));
            assertEquals(100L, attributes(hub, "humidifier.basin").get("max_humidity"));
        }
    }

    private static final class Basin extends SyncHumidifier {
        private boolean on;
        private int target = 50;

        @Override
        public String name() {
            return "Basin";
        }

        @Override
        public Boolean isOn() {
            return on;
        }

        @Override
        public HumidifierAction action() {
            return HumidifierAction.IDLE;
        }

        @Override
        public Number targetHumidity() {
            return target;
        }

        @Override
        public void turnOn() {
            on = true;
        }

        @Override
        public void turnOff() {
            on = false;
        }

        @Override
        public void setHumidity(int humidity) {
            target = humidity;
        }
    }

    @Test
    void waterHeaterPassesItsFailuresOn() {
        try (TestHub hub = TestHub.create()) {
            add(hub, "water_heater", new Boiler());

            hub.call("water_heater", "set_temperature",
                    DataMap.of("entity_id", "water_heater.boiler", "temperature", 50));
            HubException failed = assertThrows(
                    HubException.class,
                    () -> hub.call("water_heater", "turn_off", DataMap.of("entity_id", "water_heater.boiler")));

            assertEquals(50.0, attributes(hub, "water_heater.boiler").get("temperature"));
            assertEquals(43.3, attributes(hub, "water_heater.boiler").get("min_temp"));
            assertEquals("not_implemented", failed.code());
        }
    }

    private static final class Boiler extends SyncWaterHeater {
        private double target = 45;

        @Override
        public String name() {
            return "Boiler";
        }

        @Override
        public String currentOperation() {
            return "eco";
        }

        @Override
        public Number targetTemperature() {
            return target;
        }

        @Override
        public void setTemperature(double temperature, @Nullable String operationMode) {
            target = temperature;
        }
    }

    @Test
    void weatherAnswersItsForecast() {
        try (TestHub hub = TestHub.create()) {
            add(hub, "weather", new Station());

            DataMap answer = hub.call(ServiceRequest.of(
                    "weather", "get_forecasts", DataMap.of("entity_id", "weather.station", "type", "hourly"))
                    .respond());

            assertEquals(36.0, attributes(hub, "weather.station").get("wind_speed"));
            assertEquals(
                    DataMap.of(
                            "weather.station",
                            DataMap.of(
                                    "forecast",
                                    List.of(DataMap.of("datetime", "2026-01-01T00:00:00Z", "wind_speed", 18.0)))),
                    answer);
        }
    }

    private static final class Station extends SyncWeather {
        @Override
        public String name() {
            return "Station";
        }

        @Override
        public String condition() {
            return "windy";
        }

        @Override
        public Number windSpeed() {
            return 10;
        }

        @Override
        public Map<WeatherUnits, String> nativeUnits() {
            return Map.of(WeatherUnits.WIND_SPEED, "m/s");
        }

        @Override
        public Long supportedFeatures() {
            return WeatherFeatures.FORECAST_HOURLY;
        }

        @Override
        public List<Forecast> forecast(ForecastType type) {
            return List.of(Forecast.at("2026-01-01T00:00:00Z", DataMap.of("wind_speed", 5)));
        }
    }
}
