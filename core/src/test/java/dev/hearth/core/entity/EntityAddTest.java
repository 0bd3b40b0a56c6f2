package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.state.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntityAddTest {
    private final EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private List<String> ids() {
        return rig.hub.states().all().stream().map(State::entityId).sorted().toList();
    }

    @Test
    void idComesFromTheSuggestedIdTheNameTheUniqueIdOrTheIntegration() {
        FakeSensor suggested = FakeSensor.named("Anything");
        suggested.suggestedId = "sensor.Boiler";
        FakeSensor unique = new FakeSensor();
        unique.uniqueId = "AB-12";

        rig.addSensors(suggested, FakeSensor.named("Küche oben"), unique, new FakeSensor());

        assertEquals(List.of("sensor.acme", "sensor.acme_ab_12", "sensor.boiler", "sensor.kuche_oben"), ids());
    }

    @Test
    void takenIdGetsANumber() {
        rig.hub.states().set("sensor.pump", "7");

        rig.addSensors(FakeSensor.named("Pump"), FakeSensor.named("Pump"));

        assertEquals(List.of("sensor.pump", "sensor.pump_2", "sensor.pump_3"), ids());
    }

    @Test
    void idIsReservedWhileTheEntityIsBeingAdded() {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        FakeSensor slow = FakeSensor.named("Pump");
        slow.adding = () -> ready;
        EntityAdder adder = rig.sensors();

        var adding = adder.add(slow);
        rig.addSensors(FakeSensor.named("Pump"));
        List<String> meanwhile = ids();
        ready.complete(null);
        rig.hub.get(adding);

        assertEquals(List.of("sensor.pump_2"), meanwhile);
        assertEquals(List.of("sensor.pump", "sensor.pump_2"), ids());
    }

    @Test
    void namespaceBeginsTheObjectIdButNotTheName() {
        rig.hub.get(rig.sensorsIn("holiday home").add(FakeSensor.named("Pump")));

        assertEquals("Pump", rig.hub.state("sensor.holiday_home_pump").name());
    }

    @Test
    void suggestedIdOfAnotherDomainIsRefused() {
        FakeSensor stray = new FakeSensor();
        stray.suggestedId = "light.pump";

        try (Logged log = new Logged("acme")) {
            rig.addSensors(stray, FakeSensor.named("Good"));

            assertEquals(List.of("sensor.good"), ids());
            assertTrue(log.lines().getFirst().contains("light.pump"));
        }
        assertFalse(stray.isAdded());
    }

    @Test
    void secondEntityWithAUniqueIdIsRefused() {
        FakeSensor first = FakeSensor.named("First");
        first.uniqueId = "1";
        FakeSensor second = FakeSensor.named("Second");
        second.uniqueId = "1";

        try (Logged log = new Logged("acme")) {
            rig.addSensors(first, second);

            assertEquals(List.of("sensor.first"), ids());
            assertTrue(log.lines().getFirst().contains("unique id '1'"));
        }
    }

    @Test
    void uniqueIdIsFreeAgainAfterItsEntityHasGone() {
        FakeSensor first = FakeSensor.named("First");
        first.uniqueId = "1";
        rig.addSensors(first);
        rig.hub.get(first.remove());
        FakeSensor second = FakeSensor.named("Second");
        second.uniqueId = "1";

        rig.addSensors(second);

        assertEquals(List.of("sensor.first"), ids()); // what it tells apart is the same thing still
        assertEquals("sensor.first", second.entityId());
    }

    @Test
    void disabledEntityIsNotAdded() {
        FakeSensor disabled = FakeSensor.named("Noise");
        disabled.uniqueId = "noise";
        disabled.enabled = false;

        rig.addSensors(disabled);

        assertEquals(List.of(), ids());
        assertFalse(disabled.isAdded());
        assertTrue(rig.hub.states().available("sensor.noise"));
    }

    @Test
    void updateBeforeAddingComesBeforeTheFirstState() {
        FakeSensor sensor = FakeSensor.named("Pump");
        sensor.updating = () -> {
            sensor.value = 20L;
            sensor.name = "Found name";
            return Stages.done();
        };
        var changes = rig.hub.collect("state_changed");

        rig.hub.get(rig.sensors().add(List.of(sensor), true));

        assertEquals("20", rig.state("sensor.found_name"));
        assertEquals(1, changes.size());
    }

    @Test
    void entityWhoseFirstUpdateFailsIsStillAdded() {
        FakeSensor sensor = FakeSensor.named("Pump");
        sensor.updating = () -> Stages.failed(new IllegalStateException("no answer"));

        try (Logged log = new Logged("acme")) {
            rig.hub.get(rig.sensors().add(List.of(sensor), true));

            assertEquals("1", rig.state("sensor.pump"));
            assertTrue(log.lines().getFirst().contains("no answer"));
        }
    }

    @Test
    void entityThatFailsWhenAddedIsLeftOutAndFreesItsId() {
        FakeSensor failing = FakeSensor.named("Pump");
        failing.adding = () -> {
            throw new IllegalStateException("not today");
        };

        try (Logged log = new Logged("acme")) {
            rig.addSensors(failing, FakeSensor.named("Good"));

            assertEquals(List.of("sensor.good"), ids());
            assertTrue(log.lines().getFirst().contains("addedToHub()"));
        }
        assertTrue(rig.hub.states().available("sensor.pump"));
        assertFalse(failing.isAdded());
    }

    @Test
    void entityOfAnotherDomainsTypeIsRefused() {
        try (Logged log = new Logged("acme")) {
            rig.addLights(FakeSensor.named("Pump"));

            assertEquals(List.of(), ids());
            assertTrue(log.lines().getFirst().contains("LightEntity"));
        }
    }

    @Test
    void removedEntityRunsItsHooksAndTakesItsStateAlong() {
        List<String> heard = new ArrayList<>();
        FakeSensor sensor = new FakeSensor() {
            @Override
            public CompletionStage<?> addedToHub() {
                onRemove(() -> heard.add("cancelled"));
                return Stages.done();
            }
        };
        sensor.name = "Pump";
        sensor.removing = () -> {
            heard.add("will remove " + sensor.entityId());
            return Stages.done();
        };
        rig.addSensors(sensor);

        rig.hub.get(sensor.remove());

        assertEquals(List.of("cancelled", "will remove sensor.pump"), heard);
        assertNull(rig.hub.states().get("sensor.pump"));
        assertFalse(sensor.isAdded());
        HubException refused = assertThrows(HubException.class, sensor::writeState);
        assertEquals("entity_not_added", refused.code());
    }

    @Test
    void unloadingAnIntegrationLeavesNothingOfItBehind() {
        rig.addSensors(FakeSensor.polling("Pump"), FakeSensor.named("Lamp"));
        rig.addLights(new FakeLight("Ceiling"));

        rig.hub.get(rig.components.removeAll(rig.acme()));

        assertEquals(List.of(), ids());
        assertEquals(List.of(), rig.acme().registrations());
        assertEquals(0, rig.components.count());
        assertEquals(0, rig.hub.loop().liveTimers());
    }

    @Test
    void entityWhoseRemovalNeverEndsIsNamedAndGivenUpWithItsIntegration() {
        CompletableFuture<Void> never = new CompletableFuture<>();
        FakeSensor stuck = FakeSensor.named("Stuck");
        stuck.removing = () -> never;
        rig.addSensors(stuck, FakeSensor.named("Good"));

        try (Logged log = new Logged("acme")) {
            CompletionStage<Void> removed = rig.components.removeAll(rig.acme());
            rig.hub.advance(EntityPlatform.REMOVAL_LIMIT.minusMillis(1));
            boolean early = removed.toCompletableFuture().isDone();
            rig.hub.advance(Duration.ofMillis(1));

            assertFalse(early);
            rig.hub.get(removed);
            assertEquals(1, log.lines().size(), log.lines()::toString);
            assertTrue(log.lines().getFirst().startsWith("WARNING sensor.stuck"));
            assertFalse(log.lines().getFirst().contains("sensor.good"));
        }
        assertEquals(List.of(), ids());
        assertFalse(stuck.isAdded());
        assertEquals(List.of(), rig.acme().registrations());
        never.complete(null);
        rig.hub.runUntilIdle();
    }

    @Test
    void removalThatEndsAfterItWasGivenUpLeavesTheSuccessorAlone() {
        CompletableFuture<Void> late = new CompletableFuture<>();
        FakeSensor stuck = FakeSensor.named("Pump");
        stuck.removing = () -> late;
        rig.addSensors(stuck);
        rig.components.removeAll(rig.acme());
        rig.hub.advance(EntityPlatform.REMOVAL_LIMIT);
        rig.addSensors(FakeSensor.named("Pump"));

        late.complete(null);
        rig.hub.runUntilIdle();

        assertEquals("1", rig.state("sensor.pump"));
    }

    @Test
    void entityThatArrivesAfterUnloadingIsIgnored() {
        EntityAdder adder = rig.sensors();
        rig.hub.get(rig.components.removeAll(rig.acme()));

        rig.hub.get(adder.add(FakeSensor.named("Late")));

        assertEquals(List.of(), ids());
    }

    @Test
    void stateWrittenAfterTheBooksWereClosedGoesNowhere() {
        FakeSensor sensor = FakeSensor.polling("Pump");
        rig.addSensors(sensor);

        rig.hub.core().closeOwner(rig.acme());
        rig.hub.advance(Duration.ofMinutes(5));

        assertEquals(0, sensor.updates);
        assertFalse(sensor.isAdded());
    }
}
