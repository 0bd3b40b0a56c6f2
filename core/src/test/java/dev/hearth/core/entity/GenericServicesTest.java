package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.testing.LogLines;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GenericServicesTest {
    private final EntityRig rig = new EntityRig();

    @BeforeEach
    void addLights() {
        GenericServices.register(rig.components);
        rig.addLights(new FakeLight("Kitchen", ColorMode.BRIGHTNESS), new FakeLight("Hall", ColorMode.BRIGHTNESS));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void call(String service, Object entityIds) {
        rig.hub.call("homeassistant", service, DataMap.of("entity_id", entityIds));
    }

    @Test
    void theCallIsHandedOnWithItsDataToTheDomainOfEachEntity() {
        rig.hub.call(
                "homeassistant",
                "turn_on",
                DataMap.of("entity_id", List.of("light.kitchen", "light.hall"), "brightness", 99));

        assertEquals(99L, rig.hub.state("light.kitchen").attributes().get("brightness"));
        assertEquals(99L, rig.hub.state("light.hall").attributes().get("brightness"));
    }

    @Test
    void whatIsDoneToAGroupIsDoneToItsMembersHoweverDeepAndCircular() {
        rig.hub.states().set("group.all", "off", DataMap.of("entity_id", List.of("group.down", "light.hall")));
        rig.hub.states().set("group.down", "off", DataMap.of("entity_id", List.of("light.kitchen", "group.all")));

        call("turn_on", "group.all");

        assertEquals("on", rig.state("light.kitchen"));
        assertEquals("on", rig.state("light.hall"));
    }

    @Test
    void whatTheDomainCannotDoIsNamedInTheLogAndTheRestIsDone() {
        try (LogLines log = LogLines.of("core.entity")) {
            rig.addSensors(FakeSensor.named("Meter"));

            call("turn_on", List.of("sensor.meter", "light.kitchen"));

            assertEquals("on", rig.state("light.kitchen"));
            assertTrue(log.has("homeassistant.turn_on cannot be done to sensor.meter"), log.all().toString());
        }
    }

    @Test
    void allEntitiesAtOnceAreRefused() {
        ServiceException refused = assertThrows(ServiceException.class, () -> call("turn_off", "all"));

        assertEquals(
                "homeassistant.turn_off cannot be called for 'all'; name the entities, areas or labels",
                refused.getMessage());
    }

    @Test
    void updateEntityAsksTheDeviceNow() {
        FakeSensor meter = FakeSensor.named("Meter");
        rig.addSensors(meter);
        meter.updating = () -> {
            meter.value = 7L;
            return Stages.done();
        };

        call("update_entity", "sensor.meter");

        assertEquals("7", rig.state("sensor.meter"));
    }
}
