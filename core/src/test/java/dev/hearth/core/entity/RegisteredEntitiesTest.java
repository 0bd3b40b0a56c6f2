package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorDomain;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.registry.DeviceRegistry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.EntityRegistry;
import dev.hearth.api.service.Target;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisteredEntitiesTest {
    private static final String FILE = "core.entity_registry";

    private final MemoryStorage storage = new MemoryStorage();
    private TestHub hub = TestHub.create(storage, Instant.parse("2026-01-01T00:00:00Z"));

    private static FakeSensor pump() {
        FakeSensor pump = FakeSensor.named("Pump");
        pump.uniqueId = "p1";
        pump.unit = "W";
        pump.deviceClass = "power";
        return pump;
    }

    private static FakeSensor of(String uniqueId, DeviceInfo device) {
        FakeSensor sensor = FakeSensor.named(uniqueId);
        sensor.uniqueId = uniqueId;
        sensor.hasEntityName = true;
        sensor.device = device;
        return sensor;
    }

    private <E extends Entity> E add(E entity) {
        hub.get(hub.entities()
                .open(
                        SensorDomain.DOMAIN,
                        new EntityRig.PlainPlatform("sensor"),
                        hub.core().ownerOf("acme"),
                        hub.viewOf("acme"),
                        null,
                        null)
                .add(List.<Entity>of(entity), false));
        return entity;
    }

    private void restart() {
        Instant now = hub.loop().time().now();
        hub.close();
        hub = TestHub.create(storage, now.plusSeconds(60));
    }

    private EntityRegistry registry() {
        return hub.hub().registries().entities();
    }

    private DeviceRegistry devices() {
        return hub.hub().registries().devices();
    }

    private EntityEntry entry(String entityId) {
        return Objects.requireNonNull(registry().find(entityId), entityId);
    }

    private Set<String> found(Target target) {
        return hub.entities().targets().resolve(target).found();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void entityHasItsIdAndItsOwnersNameAfterARestart() {
        add(pump());
        registry().update("sensor.pump", each -> each.withName("Well").withIcon("mdi:water"));
        assertEquals("Well", hub.state("sensor.pump").attributes().get("friendly_name"));
        hub.get(hub.hub().registries().saved());

        restart();
        FakeSensor after = pump();
        after.name = "Another name";
        add(after);

        assertEquals("sensor.pump", after.entityId());
        assertEquals("1", hub.state("sensor.pump").value());
        assertEquals("Well", hub.state("sensor.pump").attributes().get("friendly_name"));
        assertEquals("mdi:water", hub.state("sensor.pump").attributes().get("icon"));
        assertEquals("Another name", entry("sensor.pump").originalName());
    }

    @Test
    void entityThatHasNotComeYetIsUnavailableAndItsIdIsTaken() {
        add(pump());
        restart();

        assertEquals("unavailable", hub.state("sensor.pump").value());
        assertEquals(
                DataMap.builder()
                        .put("restored", true)
                        .put("device_class", "power")
                        .put("friendly_name", "Pump")
                        .put("supported_features", 0)
                        .put("unit_of_measurement", "W")
                        .build(),
                hub.state("sensor.pump").attributes());
        FakeSensor stranger = add(FakeSensor.named("Pump"));
        FakeSensor pump = add(pump());
        assertEquals("sensor.pump_2", stranger.entityId());
        assertEquals("sensor.pump", pump.entityId());
        assertNull(hub.state("sensor.pump").attributes().get("restored"));
    }

    @Test
    void entityThatGoesStaysUnavailableUnlessNobodyKnowsIt() {
        add(pump());
        add(FakeSensor.named("Passing"));

        hub.get(hub.entities().removeAll(hub.core().ownerOf("acme")));

        assertEquals("unavailable", hub.state("sensor.pump").value());
        assertEquals(true, hub.state("sensor.pump").attributes().get("restored"));
        assertNull(hub.states().get("sensor.passing"));
    }

    @Test
    void livingEntityTakesANewId() {
        FakeSensor pump = add(pump());
        List<Event> events = hub.collect(EventTypes.ENTITY_REGISTRY_UPDATED);

        registry().update("sensor.pump", each -> each.withEntityId("sensor.well"));
        pump.value = 5L;
        pump.refresh(false);

        assertNull(hub.states().get("sensor.pump"));
        assertEquals("5", hub.state("sensor.well").value());
        assertEquals(pump, hub.entities().find("sensor.well"));
        assertNull(hub.entities().find("sensor.pump"));
        DataMap data = (DataMap) events.getFirst().data();
        assertEquals("sensor.pump", data.get("old_entity_id"));
        assertEquals(DataMap.of("entity_id", "sensor.pump"), data.get("changes"));
        assertEquals("sensor.pump", add(FakeSensor.named("Pump")).entityId());
    }

    @Test
    void idThatCannotBeIsRefused() {
        add(pump());
        add(FakeSensor.named("Other"));

        for (List<String> each : List.of(
                List.of("sensor.Bad id", "invalid_entity_id"),
                List.of("light.pump", "wrong_domain"),
                List.of("sensor.other", "entity_id_taken"))) {
            HubException refusal = assertThrows(
                    HubException.class,
                    () -> registry().update("sensor.pump", entry -> entry.withEntityId(each.getFirst())));
            assertEquals(each.getLast(), refusal.code());
        }
        assertEquals(
                "unknown_entity",
                assertThrows(HubException.class, () -> registry().remove("sensor.other")).code());
        assertEquals("1", hub.state("sensor.pump").value());
    }

    @Test
    void disabledEntityGoesAndStaysAway() {
        add(pump());

        registry().update("sensor.pump", each -> each.withDisabledBy(EntityEntry.USER));
        hub.runUntilIdle();
        assertNull(hub.states().get("sensor.pump"));
        restart();
        add(pump());

        assertNull(hub.states().get("sensor.pump"));
        assertEquals("sensor.pump_2", add(FakeSensor.named("Pump")).entityId());
    }

    @Test
    void removedEntryComesBackAsItWas() {
        add(pump());
        registry().update("sensor.pump", each -> each.withName("Well").withEntityId("sensor.well"));
        String id = entry("sensor.well").id();

        registry().remove("sensor.well");
        hub.runUntilIdle();
        assertNull(hub.states().get("sensor.well"));
        restart();
        assertNull(hub.states().get("sensor.well"));
        add(pump());

        assertEquals("Well", hub.state("sensor.well").attributes().get("friendly_name"));
        assertEquals(id, entry("sensor.well").id());
    }

    @Test
    void deviceGivesItsNameAndDisablesItsEntities() {
        add(of("Power", DeviceInfo.of("acme", "7", "Pump")));
        String device = Objects.requireNonNull(entry("sensor.pump_power").deviceId());

        devices().update(device, each -> each.withNameByUser("Well"));
        assertEquals("Well Power", hub.state("sensor.pump_power").attributes().get("friendly_name"));
        devices().update(device, each -> each.withDisabledBy("user"));
        hub.runUntilIdle();
        assertNull(hub.states().get("sensor.pump_power"));
        assertEquals("device", entry("sensor.pump_power").disabledBy());
        devices().update(device, each -> each.withDisabledBy(null));

        assertFalse(entry("sensor.pump_power").disabled());
    }

    @Test
    void areaMeansWhatIsInItAndWhatItsDevicesHave() {
        hub.hub().registries().areas().create("Cellar");
        hub.hub().registries().areas().create("Attic");
        hub.hub().registries().labels().create("wet");
        DeviceInfo pump = DeviceInfo.of("acme", "7", "Pump");
        for (String each : List.of("Power", "Elsewhere", "Hidden")) {
            add(of(each, pump));
        }
        add(pump());
        devices().update(
                Objects.requireNonNull(entry("sensor.pump_power").deviceId()), each -> each.withAreaId("cellar"));
        registry().update("sensor.pump_elsewhere", each -> each.withAreaId("attic"));
        registry().update("sensor.pump_hidden", each -> each.withHiddenBy("user").withLabels(List.of("wet")));
        registry().update("sensor.pump", each -> each.withAreaId("cellar").withLabels(List.of("wet")));

        assertEquals(Set.of("sensor.pump", "sensor.pump_power"), found(target("cellar")));
        assertEquals(Set.of("sensor.pump_elsewhere"), found(target("attic")));
        assertEquals(
                Set.of("sensor.pump"),
                found(new Target(List.of(), List.of(), List.of(), List.of(), List.of("wet"))));
        assertEquals(
                List.of("area garden"),
                hub.entities().targets().resolve(target("garden")).missing().words());
    }

    @Test
    void floorMeansItsAreasAndLabelTheAreasThatCarryIt() {
        var registries = hub.hub().registries();
        registries.floors().create("Top");
        registries.labels().create("Dry");
        registries.areas().create("Attic");
        registries.areas().update(
                "attic", area -> area.withFloorId("top").withLabels(List.of("dry")));
        add(pump());
        registry().update("sensor.pump", each -> each.withAreaId("attic"));

        assertEquals(
                Set.of("sensor.pump"), found(new Target(List.of(), List.of(), List.of(), List.of("top"), List.of())));
        assertEquals(
                Set.of("sensor.pump"), found(new Target(List.of(), List.of(), List.of(), List.of(), List.of("dry"))));
        assertEquals(
                List.of("floor cellar", "label wet"),
                hub.entities()
                        .targets()
                        .resolve(new Target(List.of(), List.of(), List.of(), List.of("cellar"), List.of("wet")))
                        .missing().words());
    }

    private static Target target(String area) {
        return new Target(List.of(), List.of(), List.of(area), List.of(), List.of());
    }

    @Test
    void fileOfHomeAssistantIsReadAndABrokenRecordNamed() {
        write(
                """
                        {"version": 1, "minor_version": 3, "key": "core.entity_registry", "data": {"entities": [
                         {"entity_id": "sensor.old", "unique_id": 17, "platform": "acme", "name": "Old", "area_id": "attic",
                          "options": {"sensor": {"display_precision": 2}}, "from_the_future": 1},
                         {"entity_id": "No id", "unique_id": "x", "platform": "acme"}]}}
                        """);
        try (LogLines log = LogLines.of("core.registry")) {
            restart();

            assertTrue(log.has("record 2 of entities"), log.all().toString());
        }
        EntityEntry old = Objects.requireNonNull(registry().find("sensor", "acme", "17"));
        assertEquals("Old", hub.state("sensor.old").attributes().get("friendly_name"));
        assertEquals(DataMap.of("display_precision", 2L), old.options("sensor"));
        assertEquals(old, registry().findById(old.id()));
        assertEquals(List.of(old), registry().inArea("attic"));
    }

    @Test
    void fileOfANewerVersionIsLeftAlone() {
        String text = "{\"version\": 2, \"minor_version\": 1, \"key\": \"core.entity_registry\", \"data\": {}}";
        write(text);

        restart();
        add(pump());
        registry().update("sensor.pump", each -> each.withName("Well"));
        hub.advance(Duration.ofMinutes(1));

        assertEquals("Well", hub.state("sensor.pump").attributes().get("friendly_name"));
        assertEquals(text, new String(Objects.requireNonNull(storage.read(FILE)), StandardCharsets.UTF_8));
    }

    @Test
    void tenThousandEntitiesAreThereAfterARestart() {
        List<Entity> all = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            FakeSensor sensor = FakeSensor.named("S " + i);
            sensor.uniqueId = "u" + i;
            all.add(sensor);
        }
        hub.get(hub.entities()
                .open(
                        SensorDomain.DOMAIN,
                        new EntityRig.PlainPlatform("sensor"),
                        hub.core().ownerOf("acme"),
                        hub.viewOf("acme"),
                        null,
                        null)
                .add(all, false));
        hub.hub().registries().areas().create("Attic");
        registry().update("sensor.s_9999", each -> each.withAreaId("attic"));

        restart();

        assertEquals(10_000, registry().all().size());
        assertEquals(10_000, hub.core().states().count());
        assertEquals(Set.of("sensor.s_9999"), found(target("attic")));
        assertNotNull(registry().find("sensor", "acme", "u4711"));
    }

    private void write(String text) {
        storage.write(FILE, text.getBytes(StandardCharsets.UTF_8), false);
    }
}
