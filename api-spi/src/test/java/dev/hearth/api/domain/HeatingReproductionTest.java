package dev.hearth.api.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.climate.ClimateReproduction;
import dev.hearth.api.domain.fan.FanReproduction;
import dev.hearth.api.domain.humidifier.HumidifierReproduction;
import dev.hearth.api.domain.waterheater.WaterHeaterReproduction;
import dev.hearth.api.entity.Reproduction;
import dev.hearth.api.state.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatingReproductionTest {
    private static State state(String value, Object... attributes) {
        DataMap.Builder map = DataMap.builder();
        for (int i = 0; i < attributes.length; i += 2) {
            map.put((String) attributes[i], attributes[i + 1]);
        }
        return new State("x.x", value, map.build(), Context.ofId("1", null, null), 0, 0, 0);
    }

    /** The calls as text, without the entity id that all carry. */
    private static List<String> calls(Reproduction how, State wanted, State present) {
        return how.requests(wanted, present, DataMap.of()).stream()
                .map(request -> {
                    assertEquals("x.x", request.data().get("entity_id"));
                    return request.domain() + "." + request.service() + " " + request.data().without("entity_id");
                })
                .toList();
    }

    @Test
    void aFanIsTurnedOnBeforeItIsSet() {
        State wanted = state("on", "percentage", 66L, "oscillating", true, "direction", "forward", "preset_mode", null);

        List<String> calls = calls(new FanReproduction(), wanted, state("off", "direction", "forward"));

        assertEquals(
                List.of("fan.turn_on {}", "fan.oscillate {oscillating=true}", "fan.set_percentage {percentage=66}"),
                calls);
    }

    @Test
    void aFanThatIsToBeOffIsNotSet() {
        List<String> off = calls(new FanReproduction(), state("off", "percentage", 0L), state("on", "percentage", 66L));
        List<String> offAlready = calls(new FanReproduction(), state("off", "percentage", 0L), state("off"));

        assertEquals(List.of("fan.turn_off {}"), off);
        assertEquals(List.of(), offAlready);
    }

    @Test
    void theModeOfAHumidifierComesBeforeItsHumidity() {
        List<String> calls = calls(
                new HumidifierReproduction(),
                state("on", "humidity", 50L, "mode", "eco"),
                state("off", "mode", "home"));
        List<String> same = calls(
                new HumidifierReproduction(), state("on", "humidity", 50L), state("on", "humidity", 50.0));

        assertEquals(
                List.of(
                        "humidifier.turn_on {}",
                        "humidifier.set_mode {mode=eco}",
                        "humidifier.set_humidity {humidity=50}"),
                calls);
        assertEquals(List.of(), same);
    }

    @Test
    void aWaterHeaterGetsItsModeAsItsState() {
        WaterHeaterReproduction how = new WaterHeaterReproduction();

        List<String> eco =
                calls(how, state("eco", "temperature", 45L, "away_mode", "off"), state("gas", "away_mode", "on"));
        List<String> off = calls(how, state("off"), state("gas"));
        List<String> unknown = calls(how, state("unavailable", "temperature", 45L), state("gas"));

        assertEquals(
                List.of(
                        "water_heater.set_operation_mode {operation_mode=eco}",
                        "water_heater.set_temperature {temperature=45}",
                        "water_heater.set_away_mode {away_mode=off}"),
                eco);
        assertEquals(List.of("water_heater.turn_off {}"), off);
        assertEquals(List.of(), unknown);
    }

    @Test
    void aClimateDeviceIsToldAllAgainAsSoonAsAnythingDiffers() {
        State wanted = state(
                "heat_cool", "temperature", null, "target_temp_high", 24L, "target_temp_low", 21L, "fan_mode", "low",
                "swing_mode", "off", "humidity", 40L);
        State present = state(
                "heat", "target_temp_high", 24L, "target_temp_low", 21L, "fan_mode", "low", "swing_mode", "off");

        List<String> calls = calls(new ClimateReproduction(), wanted, present);
        List<String> there = calls(new ClimateReproduction(), wanted, wanted);

        assertEquals(
                List.of(
                        "climate.set_hvac_mode {hvac_mode=heat_cool}",
                        "climate.set_temperature {target_temp_high=24, target_temp_low=21}",
                        "climate.set_swing_mode {swing_mode=off}",
                        "climate.set_fan_mode {fan_mode=low}",
                        "climate.set_humidity {humidity=40}"),
                calls);
        assertEquals(List.of(), there);
    }
}
