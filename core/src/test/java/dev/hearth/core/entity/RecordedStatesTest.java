package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.binarysensor.BinarySensorDeviceClass;
import dev.hearth.api.domain.binarysensor.BinarySensorDomain;
import dev.hearth.api.domain.binarysensor.BinarySensorEntity;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.ColorTemperature;
import dev.hearth.api.domain.light.HsColor;
import dev.hearth.api.domain.light.LightColor;
import dev.hearth.api.domain.light.LightFeatures;
import dev.hearth.api.domain.light.RgbwColor;
import dev.hearth.api.domain.light.RgbwwColor;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.domain.switches.SwitchDomain;
import dev.hearth.api.domain.switches.SwitchEntity;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.state.State;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The states of like entities of Home Assistant 2024.1, attribute by attribute and in their order. */
class RecordedStatesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private void assertAsRecorded(String entityId) throws IOException {
        State state = rig.hub.state(entityId);
        JsonNode recorded = recorded(entityId);
        DataMap attributes = DataMap.copyOf(JSON.convertValue(recorded.get("attributes"), Map.class));
        assertEquals(recorded.get("state").stringValue(), state.value(), entityId);
        assertEquals(attributes, state.attributes(), entityId);
        assertEquals(List.copyOf(attributes.keySet()), List.copyOf(state.attributes().keySet()), entityId);
    }

    private static JsonNode recorded(String entityId) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                RecordedStatesTest.class.getResourceAsStream("/conformance/demo-entities.json"))) {
            for (JsonNode entity : JSON.readTree(in).get("entities")) {
                if (entity.get("entity_id").stringValue().equals(entityId)) {
                    return entity;
                }
            }
        }
        throw new AssertionError(entityId + " was not recorded");
    }

    private static FakeLight light(String name, @Nullable LightColor color, ColorMode... modes) {
        FakeLight light = new FakeLight(name, modes);
        light.on = color != null;
        light.brightness = 180;
        light.color = color;
        return light;
    }

    @Test
    void lights() throws IOException {
        FakeLight bed = light("Bed Light", null, ColorMode.COLOR_TEMP, ColorMode.HS);
        bed.features = LightFeatures.EFFECT;
        bed.effects = List.of("rainbow", "none");

        rig.addLights(
                bed,
                light("Ceiling Lights", ColorTemperature.ofMireds(380), ColorMode.COLOR_TEMP, ColorMode.HS),
                light("Entrance Color + White Lights", new HsColor(345, 75), ColorMode.HS, ColorMode.WHITE),
                light("Kitchen Lights", new HsColor(345, 75), ColorMode.COLOR_TEMP, ColorMode.HS),
                light("Living Room RGBWW Lights", new RgbwwColor(255, 0, 0, 255, 0), ColorMode.RGBWW),
                light("Office RGBW Lights", new RgbwColor(255, 0, 0, 255), ColorMode.RGBW));

        assertAsRecorded("light.bed_light");
        assertAsRecorded("light.ceiling_lights");
        assertAsRecorded("light.entrance_color_white_lights");
        assertAsRecorded("light.kitchen_lights");
        assertAsRecorded("light.living_room_rgbww_lights");
        assertAsRecorded("light.office_rgbw_lights");
    }

    private static FakeSensor sensor(
            @Nullable String name, Object value, @Nullable String deviceClass, @Nullable StateClass stateClass,
            @Nullable String unit) {
        FakeSensor sensor = new FakeSensor();
        sensor.name = name;
        sensor.value = value;
        sensor.deviceClass = deviceClass;
        sensor.stateClass = stateClass;
        sensor.unit = unit;
        return sensor;
    }

    @Test
    void sensors() throws IOException {
        FakeSensor outside = sensor("Outside Temperature", 15.6, "temperature", StateClass.MEASUREMENT, "°C");
        outside.extra = DataMap.of("battery_level", 12);
        FakeSensor thermostat = sensor("Thermostat", "eco", "enum", null, null);
        thermostat.options = List.of("away", "comfort", "eco", "sleep");
        FakeSensor gas = sensor(null, 0, "gas", StateClass.TOTAL, "ft³");
        gas.uniqueId = "total_gas_ft3";
        gas.suggestedId = "sensor.total_gas_ft3";

        rig.addSensors(
                outside,
                thermostat,
                gas,
                sensor("Power consumption", 100, "power", StateClass.MEASUREMENT, "W"),
                sensor("Outside Humidity", 54, "humidity", StateClass.MEASUREMENT, "%"));

        assertAsRecorded("sensor.outside_temperature");
        assertAsRecorded("sensor.thermostat");
        assertAsRecorded("sensor.total_gas_ft3");
        assertAsRecorded("sensor.power_consumption");
        assertAsRecorded("sensor.outside_humidity");
    }

    private static BinarySensorEntity binarySensor(String name, boolean on, String deviceClass) {
        return new BinarySensorEntity() {
            @Override
            public Boolean isOn() {
                return on;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public String deviceClass() {
                return deviceClass;
            }

            @Override
            public boolean shouldPoll() {
                return false;
            }
        };
    }

    @Test
    void binarySensors() throws IOException {
        add(
                rig,
                binarySensor("Basement Floor Wet", false, BinarySensorDeviceClass.MOISTURE),
                binarySensor("Movement Backyard", true, BinarySensorDeviceClass.MOTION));

        assertAsRecorded("binary_sensor.basement_floor_wet");
        assertAsRecorded("binary_sensor.movement_backyard");
    }

    private static void add(EntityRig rig, Entity... entities) {
        rig.hub.get(rig.open(BinarySensorDomain.DOMAIN, new PlainPlatform("binary_sensor"), null)
                .add(entities));
    }

    private static final class FakeSwitch extends SwitchEntity {
        private final String name;
        private boolean on;
        private final boolean assumed;
        private final @Nullable String icon;

        FakeSwitch(String name, boolean on, boolean assumed, @Nullable String icon) {
            this.name = name;
            this.on = on;
            this.assumed = assumed;
            this.icon = icon;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Boolean isOn() {
            return on;
        }

        @Override
        public boolean assumedState() {
            return assumed;
        }

        @Override
        public @Nullable String icon() {
            return icon;
        }

        @Override
        public @Nullable String deviceClass() {
            return icon == null ? null : OUTLET;
        }

        @Override
        public boolean shouldPoll() {
            return false;
        }

        @Override
        public CompletionStage<?> turnOn() {
            on = true;
            return Stages.done();
        }

        @Override
        public CompletionStage<?> turnOff() {
            on = false;
            return Stages.done();
        }
    }

    @Test
    void switches() throws IOException {
        rig.hub.get(rig.open(SwitchDomain.DOMAIN, new PlainPlatform("switch"), null)
                .add(
                        new FakeSwitch("AC", true, false, "mdi:air-conditioner"),
                        new FakeSwitch("Decorative Lights", false, true, null)));

        rig.hub.call("switch", "toggle", DataMap.of("entity_id", "all"));

        assertAsRecorded("switch.ac");
        assertAsRecorded("switch.decorative_lights");
    }
}
