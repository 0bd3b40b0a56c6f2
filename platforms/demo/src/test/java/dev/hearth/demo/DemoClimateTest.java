package dev.hearth.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Heating, air, water and weather of the demo do what they are told. */
class DemoClimateTest {
    private final TestHub hub = TestHub.create();

    @BeforeEach
    void setUp() {
        hub.install(new Demo()).setUp("demo:");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private void call(String service, String entityId, String key, Object value) {
        hub.call(
                entityId.substring(0, entityId.indexOf('.')), service, DataMap.of("entity_id", entityId, key, value));
    }

    private Object attribute(String entityId, String name) {
        return hub.state(entityId).attributes().get(name);
    }

    @Test
    void aClimateDeviceKeepsWhatItIsTold() {
        call("set_temperature", "climate.heatpump", "temperature", 22.5);
        call("set_hvac_mode", "climate.heatpump", "hvac_mode", "off");
        call("set_humidity", "climate.hvac", "humidity", 40);
        call("set_fan_mode", "climate.hvac", "fan_mode", "on_low");
        call("set_swing_mode", "climate.hvac", "swing_mode", "auto");
        call("set_aux_heat", "climate.hvac", "aux_heat", true);
        call("set_preset_mode", "climate.ecobee", "preset_mode", "away");

        assertEquals("off", hub.state("climate.heatpump").value());
        assertEquals(22.5, attribute("climate.heatpump", "temperature"));
        assertEquals(40L, attribute("climate.hvac", "humidity"));
        assertEquals("on_low", attribute("climate.hvac", "fan_mode"));
        assertEquals("auto", attribute("climate.hvac", "swing_mode"));
        assertEquals("on", attribute("climate.hvac", "aux_heat"));
        assertEquals("away", attribute("climate.ecobee", "preset_mode"));
    }

    @Test
    void aRangeIsKeptAsARange() {
        hub.call(
                "climate",
                "set_temperature",
                DataMap.of("entity_id", "climate.ecobee", "target_temp_low", 18, "target_temp_high", 26));

        assertEquals(18.0, attribute("climate.ecobee", "target_temp_low"));
        assertEquals(26.0, attribute("climate.ecobee", "target_temp_high"));
    }

    @Test
    void aHumidifierKeepsWhatItIsTold() {
        call("set_mode", "humidifier.hygrostat", "mode", "eco");
        call("set_humidity", "humidifier.hygrostat", "humidity", 35);
        hub.call("humidifier", "turn_off", DataMap.of("entity_id", "humidifier.dehumidifier"));

        assertEquals("eco", attribute("humidifier.hygrostat", "mode"));
        assertEquals(35L, attribute("humidifier.hygrostat", "humidity"));
        assertEquals("off", hub.state("humidifier.dehumidifier").value());
        assertEquals("off", attribute("humidifier.dehumidifier", "action"));
    }

    @Test
    void aWaterHeaterKeepsWhatItIsTold() {
        String id = "water_heater.demo_water_heater";

        call("set_temperature", id, "temperature", 50);
        call("set_away_mode", id, "away_mode", true);
        hub.call("water_heater", "turn_off", DataMap.of("entity_id", id));
        String off = hub.state(id).value();
        hub.call("water_heater", "turn_on", DataMap.of("entity_id", id));

        assertEquals("off", off);
        assertEquals("eco", hub.state(id).value());
        assertEquals(50.0, attribute(id, "temperature"));
        assertEquals("on", attribute(id, "away_mode"));
    }

    @Test
    void theForecastsBeginThisAfternoonAndGoInTheirSteps() {
        DataMap daily = forecasts("weather.demo_weather_south", "daily");
        DataMap halfDays = forecasts("weather.demo_weather_north", "twice_daily");

        List<?> days = (List<?>) daily.get("forecast");
        DataMap first = (DataMap) days.getFirst();
        DataMap second = (DataMap) days.get(1);
        assertEquals(7, days.size());
        assertEquals(16, Integer.parseInt(first.text("datetime").substring(11, 13)));
        assertEquals(first.text("datetime").substring(10), second.text("datetime").substring(10));
        assertEquals(
                DataMap.builder()
                        .put("condition", "rainy")
                        .put("precipitation", 1.0)
                        .put("temperature", 22.0)
                        .put("templow", 15.0)
                        .put("precipitation_probability", 60)
                        .build(),
                first.without("datetime"));
        assertEquals(
                IntStream.range(0, 7).mapToObj(at -> at % 2 == 0).toList(),
                ((List<?>) halfDays.get("forecast")).stream().map(each -> ((DataMap) each).get("is_daytime")).toList());
    }

    private DataMap forecasts(String id, String type) {
        return (DataMap) hub.call(
                ServiceRequest.of("weather", "get_forecasts", DataMap.of("entity_id", id, "type", type)).respond())
                .get(id);
    }

    @Test
    void eachDomainHasAPlatformOfItsOwnThatCanBeMadeLarge() {
        Set<String> domains = Set.of("climate", "fan", "humidifier", "water_heater", "weather");
        try (TestHub large = TestHub.create()) {
            large.install(new Demo()).setUp(domains.stream()
                    .map(domain -> domain + ": {platform: demo, count: 2}\n")
                    .collect(Collectors.joining()));

            assertEquals(
                    domains.stream()
                            .flatMap(domain -> IntStream.of(1, 2).mapToObj(number -> domain + ".demo_" + number))
                            .collect(Collectors.toSet()),
                    large.states().all().stream().map(state -> state.entityId()).collect(Collectors.toSet()));
        }
    }
}
