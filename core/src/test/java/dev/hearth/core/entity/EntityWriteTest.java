package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntityWriteTest {
    private final EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void attributesComeInTheOrderOfHomeAssistant() {
        FakeSensor sensor = new FakeSensor() {
            @Override
            public boolean assumedState() {
                return true;
            }

            @Override
            public String attribution() {
                return "Data by ACME";
            }

            @Override
            public String entityPicture() {
                return "/local/pump.png";
            }

            @Override
            public Long supportedFeatures() {
                return 5L;
            }
        };
        sensor.name = "Pump";
        sensor.icon = "mdi:pump";
        sensor.unit = "W";
        sensor.deviceClass = "power";
        sensor.stateClass = StateClass.MEASUREMENT;
        sensor.extra = DataMap.of("speed", 3);

        rig.addSensors(sensor);

        assertEquals(
                List.of(
                        "state_class", "speed", "unit_of_measurement", "assumed_state", "attribution", "device_class",
                        "entity_picture", "icon", "friendly_name", "supported_features"),
                List.copyOf(rig.hub.state("sensor.pump").attributes().keySet()));
    }

    @Test
    void unavailableEntityKeepsOnlyCapabilitiesAndCommonAttributes() {
        FakeSensor sensor = FakeSensor.named("Pump");
        sensor.stateClass = StateClass.TOTAL;
        sensor.unit = "kWh";
        sensor.extra = DataMap.of("speed", 3);
        rig.addSensors(sensor);

        sensor.available = false;
        sensor.writeState();

        assertEquals("unavailable", rig.state("sensor.pump"));
        assertEquals(
                DataMap.of("state_class", "total", "unit_of_measurement", "kWh", "friendly_name", "Pump"),
                rig.hub.state("sensor.pump").attributes());
    }

    @Test
    void valueThatIsNotKnownIsUnknown() {
        FakeSensor sensor = FakeSensor.named("Pump");
        sensor.value = null;

        rig.addSensors(sensor);

        assertEquals("unknown", rig.state("sensor.pump"));
    }

    @Test
    void tooLongTextIsLoggedOnceAndBecomesUnknown() {
        FakeSensor sensor = FakeSensor.named("Novel");
        sensor.value = "x".repeat(256);

        try (Logged log = new Logged("acme")) {
            rig.addSensors(sensor);
            sensor.writeState();

            assertEquals("unknown", rig.state("sensor.novel"));
            assertEquals(1, log.lines().size());
            assertTrue(log.lines().getFirst().startsWith("SEVERE the state of sensor.novel has 256 characters"));
        }
    }

    @Test
    void customisedAttributesWinOverAllOthers() {
        rig.custom.put("sensor.pump", DataMap.of("friendly_name", "My pump", "icon", "mdi:water"));

        rig.addSensors(FakeSensor.named("Pump"));

        assertEquals(
                DataMap.of("friendly_name", "My pump", "icon", "mdi:water"),
                rig.hub.state("sensor.pump").attributes());
    }

    @Test
    void newCustomisationIsTakenWithTheNextWrite() {
        FakeSensor sensor = FakeSensor.named("Pump");
        rig.addSensors(sensor);

        rig.components.customize(id -> DataMap.of("friendly_name", "Renamed"));
        sensor.writeState();

        assertEquals("Renamed", rig.hub.state("sensor.pump").name());
    }

    @Test
    void contextOfACallIsKeptForFiveSeconds() {
        FakeSensor sensor = FakeSensor.named("Pump");
        rig.addSensors(sensor);
        Context context = rig.hub.hub().newContext(null, "paulus");

        sensor.value = 2L;
        sensor.writeState(context);
        Context first = rig.hub.state("sensor.pump").context();
        rig.hub.advance(Duration.ofSeconds(5));
        sensor.value = 3L;
        sensor.writeState();
        Context atFive = rig.hub.state("sensor.pump").context();
        rig.hub.advance(Duration.ofMillis(1));
        sensor.value = 4L;
        sensor.writeState();

        assertSame(context, first);
        assertSame(context, atFive);
        assertNotEquals(context, rig.hub.state("sensor.pump").context());
    }

    @Test
    void forcedWriteCountsAsChange() {
        FakeSensor sensor = FakeSensor.named("Pump");
        rig.addSensors(sensor);
        sensor.forced = true;

        rig.hub.advance(Duration.ofSeconds(1));
        sensor.writeState();

        assertEquals(
                rig.hub.loop().time().epochMicros(), rig.hub.state("sensor.pump").lastChangedMicros());
    }

    @Test
    void equalWriteKeepsTheAttributesObject() {
        FakeSensor sensor = FakeSensor.named("Pump");
        sensor.extra = DataMap.of("speed", 3);
        rig.addSensors(sensor);
        DataMap before = rig.hub.state("sensor.pump").attributes();

        sensor.value = 2L;
        sensor.writeState();

        assertEquals("2", rig.state("sensor.pump"));
        assertSame(before, rig.hub.state("sensor.pump").attributes());
    }

    @Test
    void entityThatThrowsIsLoggedUnderItsIntegrationAndKeepsItsState() {
        FakeSensor sensor = FakeSensor.named("Pump");
        sensor.unit = "W";
        rig.addSensors(sensor);

        try (Logged log = new Logged("acme")) {
            sensor.value = "not a number";
            sensor.writeState();

            assertEquals("1", rig.state("sensor.pump"));
            assertEquals(1, rig.acme().failures());
            assertTrue(log.lines().getFirst().contains("sensor.pump"), log.lines()::toString);
        }
    }

    @Test
    void nameOfAPartOfADeviceStandsBehindTheDevices() {
        FakeSensor battery = FakeSensor.named("Battery");
        battery.hasEntityName = true;
        battery.device = DeviceInfo.of("acme", "42", "Front door");
        FakeSensor itself = new FakeSensor();
        itself.hasEntityName = true;
        itself.device = battery.device;

        rig.addSensors(battery, itself);

        assertEquals("Front door Battery", rig.hub.state("sensor.front_door_battery").name());
        assertEquals("Front door", rig.hub.state("sensor.front_door").name());
    }

    @Test
    void rememberedNameAndIconWin() {
        EntityEntries remembered = (domain, integration, uniqueId, entity, objectId,
                freeId) -> new KnownEntity("sensor.cellar_pump", "Cellar pump", "mdi:stairs", false);
        FakeSensor sensor = FakeSensor.named("Pump");
        sensor.uniqueId = "1";
        sensor.icon = "mdi:pump";

        try (EntityRig known =
                new EntityRig(TestHub.create(), remembered, TargetResolver.byId())) {
            known.addSensors(sensor);

            assertEquals(
                    DataMap.of("icon", "mdi:stairs", "friendly_name", "Cellar pump"),
                    known.hub.state("sensor.cellar_pump").attributes());
        }
    }
}
