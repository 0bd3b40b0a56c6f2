package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.climate.ClimateDomain;
import dev.hearth.api.domain.climate.ClimateEntity;
import dev.hearth.api.domain.climate.ClimateFeatures;
import dev.hearth.api.domain.climate.ClimateTargets;
import dev.hearth.api.domain.climate.HvacMode;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class ClimateServicesTest {
    private EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    /** Can do everything, in °C. */
    private static class Thermostat extends ClimateEntity {
        List<HvacMode> modes = List.of(HvacMode.OFF, HvacMode.HEAT, HvacMode.COOL, HvacMode.HEAT_COOL);
        HvacMode mode = HvacMode.HEAT;
        long features = 1023;
        @Nullable Number target = 21;
        @Nullable ClimateTargets told;
        @Nullable String chosen;

        @Override
        public String name() {
            return "C";
        }

        @Override
        public Long supportedFeatures() {
            return features;
        }

        @Override
        public HvacMode hvacMode() {
            return mode;
        }

        @Override
        public List<HvacMode> hvacModes() {
            return modes;
        }

        @Override
        public Number currentTemperature() {
            return 21.44;
        }

        @Override
        public @Nullable Number targetTemperature() {
            return target;
        }

        @Override
        public List<String> fanModes() {
            return List.of("low", "high");
        }

        @Override
        public List<String> swingHorizontalModes() {
            return List.of("on", "off");
        }

        @Override
        public CompletionStage<?> setHvacMode(HvacMode newMode) {
            mode = newMode;
            return Stages.done();
        }

        @Override
        public CompletionStage<?> setTemperature(ClimateTargets targets) {
            told = targets;
            return Stages.done();
        }

        @Override
        public CompletionStage<?> setHumidity(int humidity) {
            chosen = "humidity " + humidity;
            return Stages.done();
        }

        @Override
        public CompletionStage<?> setFanMode(String newMode) {
            chosen = "fan " + newMode;
            return Stages.done();
        }

        @Override
        public CompletionStage<?> setSwingHorizontalMode(String newMode) {
            chosen = "horizontal " + newMode;
            return Stages.done();
        }
    }

    private Thermostat added(Thermostat thermostat) {
        rig.hub.get(rig.open(ClimateDomain.DOMAIN, new PlainPlatform("climate"), null).add(thermostat));
        return thermostat;
    }

    private void american() {
        rig.close();
        rig = EntityRig.american();
    }

    private void call(String service, Object... data) {
        DataMap.Builder all = DataMap.builder().put("entity_id", "climate.c");
        for (int i = 0; i < data.length; i += 2) {
            all.put((String) data[i], data[i + 1]);
        }
        rig.hub.call("climate", service, all.build());
    }

    private String refusal(String service, Object... data) {
        HubException refused = assertThrows(HubException.class, () -> call(service, data));
        assertEquals(ServiceException.INVALID, refused.code());
        return refused.getMessage();
    }

    @Test
    void aHomeOfFahrenheitSeesWholeDegreesOfItsOwn() {
        american();

        added(new Thermostat());

        DataMap attributes = rig.hub.state("climate.c").attributes();
        assertEquals(71L, attributes.get("current_temperature"));
        assertEquals(70L, attributes.get("temperature"));
        assertEquals(45L, attributes.get("min_temp"));
        assertEquals(95L, attributes.get("max_temp"));
    }

    @Test
    void aHomeOfCelsiusSeesTenths() {
        added(new Thermostat());

        DataMap attributes = rig.hub.state("climate.c").attributes();
        assertEquals(21.4, attributes.get("current_temperature"));
        assertEquals(21L, attributes.get("temperature"));
        assertNull(attributes.get("target_temp_low"));
    }

    @Test
    void theDeviceIsToldTemperaturesOfItsOwnUnit() {
        american();
        Thermostat thermostat = added(new Thermostat());

        call("set_temperature", "temperature", 68, "hvac_mode", "cool");

        assertEquals(new ClimateTargets(20.0, null, null, HvacMode.COOL), thermostat.told);
    }

    @Test
    void aTemperatureOutOfRangeIsRefusedInTheUnitOfTheHome() {
        american();
        added(new Thermostat());

        String message = refusal("set_temperature", "target_temp_low", 60, "target_temp_high", 104);

        assertEquals(
                "target_temp_high 104.0 °F is not one that climate.c can keep; it takes 44.6 °F to 95.0 °F", message);
    }

    @Test
    void aTemperatureAtTheEndOfTheRangeIsTaken() {
        Thermostat thermostat = added(new Thermostat());

        call("set_temperature", "temperature", 7);
        call("set_temperature", "target_temp_low", 7, "target_temp_high", 35);

        assertEquals(new ClimateTargets(null, 7.0, 35.0, null), thermostat.told);
    }

    @Test
    void aRangeUpsideDownIsRefused() {
        Thermostat thermostat = added(new Thermostat());

        String message = refusal("set_temperature", "target_temp_low", 25, "target_temp_high", 20);

        assertEquals("target_temp_low 25.0 is above target_temp_high 20.0 for climate.c", message);
        assertNull(thermostat.told);
    }

    @Test
    void oneEndOfARangeAloneIsRefusedAndNoTemperatureAtAllToo() {
        added(new Thermostat());

        assertThrows(HubException.class, () -> call("set_temperature", "target_temp_low", 20));
        assertThrows(HubException.class, () -> call("set_temperature", "hvac_mode", "heat"));
    }

    @Test
    void aRangeIsRefusedByWhatKeepsOneTemperatureOnly() {
        Thermostat thermostat = new Thermostat();
        thermostat.features = ClimateFeatures.TARGET_TEMPERATURE;
        added(thermostat);

        String message = refusal("set_temperature", "target_temp_low", 20, "target_temp_high", 22);

        assertEquals("climate.c does not take target_temp_low; it lacks the feature for it", message);
    }

    @Test
    void modesItDoesNotOfferAreRefusedNamingThoseItDoes() {
        Thermostat thermostat = added(new Thermostat());

        String fan = refusal("set_fan_mode", "fan_mode", "turbo");
        String hvac = refusal("set_hvac_mode", "hvac_mode", "dry");
        String withTemperature = refusal("set_temperature", "temperature", 20, "hvac_mode", "dry");
        String swing = refusal("set_swing_mode", "swing_mode", "up");

        assertEquals("'turbo' is no fan mode of climate.c; it offers low, high", fan);
        assertEquals("'dry' is no hvac mode of climate.c; it offers off, heat, cool, heat_cool", hvac);
        assertEquals(hvac, withTemperature);
        assertEquals("'up' is no swing mode of climate.c; it offers none", swing);
        assertNull(thermostat.chosen);
    }

    @Test
    void modesItOffersReachIt() {
        Thermostat thermostat = added(new Thermostat());

        call("set_fan_mode", "fan_mode", "high");
        String fan = thermostat.chosen;
        call("set_swing_horizontal_mode", "swing_horizontal_mode", "on");

        assertEquals("fan high", fan);
        assertEquals("horizontal on", thermostat.chosen);
    }

    @Test
    void aHumidityOutOfRangeIsRefused() {
        Thermostat thermostat = added(new Thermostat());

        String message = refusal("set_humidity", "humidity", 20);
        call("set_humidity", "humidity", 30);

        assertEquals("humidity 20 % is not one that climate.c can keep; it takes 30 to 99 %", message);
        assertEquals("humidity 30", thermostat.chosen);
    }

    @Test
    void turnedOnItHeatsAndCoolsIfItCan() {
        Thermostat thermostat = new Thermostat();
        thermostat.mode = HvacMode.OFF;
        added(thermostat);

        call("toggle");
        String on = rig.state("climate.c");
        call("turn_off");

        assertEquals("heat_cool", on);
        assertEquals("off", rig.state("climate.c"));
    }

    @Test
    void turnedOnItTakesTheOnlyModeThereIs() {
        Thermostat thermostat = new Thermostat();
        thermostat.modes = List.of(HvacMode.FAN_ONLY, HvacMode.OFF);
        thermostat.mode = HvacMode.OFF;
        added(thermostat);

        call("turn_on");

        assertEquals("fan_only", rig.state("climate.c"));
    }

    @Test
    void turningOffWhatHasNoOffIsRefused() {
        Thermostat thermostat = new Thermostat();
        thermostat.modes = List.of(HvacMode.HEAT);
        added(thermostat);

        HubException refused = assertThrows(HubException.class, () -> call("turn_off"));

        assertEquals("not_implemented", refused.code());
        assertEquals("heat", rig.state("climate.c"));
    }
}
