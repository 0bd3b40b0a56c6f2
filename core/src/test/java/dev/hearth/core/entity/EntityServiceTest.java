package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Translation;
import dev.hearth.api.Context;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.LightDomain;
import dev.hearth.api.domain.light.LightEntity;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.event.Event;
import dev.hearth.api.service.ResolvedTarget;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.api.service.Target;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import dev.hearth.core.testing.TestHub;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntityServiceTest {
    private final EntityRig rig = new EntityRig();
    private final FakeLight kitchen = new FakeLight("Kitchen", ColorMode.BRIGHTNESS);
    private final FakeLight hall = new FakeLight("Hall", ColorMode.BRIGHTNESS);

    @AfterEach
    void close() {
        rig.close();
    }

    private void turnOn(String entityId) {
        rig.hub.call("light", "turn_on", DataMap.of("entity_id", entityId));
    }

    @Test
    void servicesOfTheDomainAreRegisteredOnceWithWordsForPeople() {
        rig.addLights(kitchen);
        var first = rig.hub.services().all().get("light");
        rig.addLights(hall);

        assertEquals(Set.of("turn_on", "turn_off", "toggle"), first.keySet());
        assertEquals("Turn on", first.get("turn_on").title());
        assertEquals(first, rig.hub.services().all().get("light"));
    }

    @Test
    void callReachesTheNamedEntitiesAndWritesTheirStates() {
        rig.addLights(kitchen, hall);

        rig.hub.call("light", "turn_on", DataMap.of("entity_id", "light.kitchen, LIGHT.HALL", "brightness", 99));

        assertEquals("on", rig.state("light.kitchen"));
        assertEquals(99L, rig.hub.state("light.hall").attributes().get("brightness"));
    }

    @Test
    void stateCarriesTheContextOfTheCall() {
        rig.addLights(kitchen);
        Context context = rig.hub.hub().newContext(null, "paulus");

        rig.hub.call(ServiceRequest.of("light", "turn_on", DataMap.of())
                .on(Target.entities("light.kitchen"))
                .in(context));

        assertSame(context, rig.hub.state("light.kitchen").context());
    }

    @Test
    void entityThatPollsIsUpdatedAfterwardsOneThatPushesOnlyWritten() {
        kitchen.polled = true;
        rig.addLights(kitchen, hall);

        turnOn("all");

        assertEquals(1, kitchen.updates);
        assertEquals(0, hall.updates);
        assertEquals("on", rig.state("light.hall"));
    }

    @Test
    void entityWhoseEveryWriteIsAChangeWritesItselfAndIsNotWrittenAgain() {
        FakeLight forced = new FakeLight("Porch") {
            @Override
            public boolean forceUpdate() {
                return true;
            }
        };
        forced.working = () -> {
            forced.writeState();
            return Stages.done();
        };
        rig.addLights(forced);
        List<Event> changes = rig.hub.collect("state_changed");

        turnOn("light.porch");

        assertEquals(1, changes.size());
        assertEquals("on", rig.state("light.porch"));
    }

    @Test
    void allMeansEveryAvailableEntityAndNoneMeansNone() {
        hall.available = false;
        rig.addLights(kitchen, hall);

        turnOn("none");
        int none = kitchen.turnedOn.size();
        turnOn("all");

        assertEquals(0, none);
        assertEquals(1, kitchen.turnedOn.size());
        assertEquals(0, hall.turnedOn.size());
    }

    @Test
    void unavailableEntityIsPassedOverSilently() {
        kitchen.available = false;
        rig.addLights(kitchen);

        try (Logged log = new Logged("core.entity")) {
            turnOn("light.kitchen");

            assertEquals(List.of(), log.lines());
        }
        assertEquals(0, kitchen.turnedOn.size());
    }

    @Test
    void unknownEntitiesAndPlacesAreOneWarningAndTheRestGoesOn() {
        rig.addLights(kitchen);

        try (Logged log = new Logged("core.entity")) {
            rig.hub.call(
                    "light",
                    "turn_on",
                    DataMap.of("entity_id", List.of("light.attic", "light.kitchen"), "area_id", "cellar"));

            assertEquals(
                    List.of("WARNING light.turn_on was called for what is not there: area cellar, light.attic"),
                    log.lines());
        }
        assertEquals(1, kitchen.turnedOn.size());
    }

    @Test
    void callWithoutTargetIsRefused() {
        rig.addLights(kitchen);

        ServiceException refused =
                assertThrows(ServiceException.class, () -> rig.hub.call("light", "turn_on", DataMap.of()));

        assertEquals(ServiceException.INVALID, refused.code());
        assertTrue(refused.getMessage().contains("'entity_id'"), refused::getMessage);
    }

    @Test
    void unknownKeyIsRefusedWithItsName() {
        rig.addLights(kitchen);

        ServiceException refused = assertThrows(
                ServiceException.class,
                () -> rig.hub.call("light", "turn_on", DataMap.of("entity_id", "all", "brightnes", 3)));

        assertTrue(refused.getMessage().contains("brightnes"), refused::getMessage);
    }

    @Test
    void entitiesWorkTogetherWithinTheLimitOfTheirPlatform() {
        List<CompletableFuture<Void>> working = new ArrayList<>();
        for (FakeLight light : List.of(kitchen, hall)) {
            light.working = () -> {
                CompletableFuture<Void> done = new CompletableFuture<>();
                working.add(done);
                return done;
            };
        }
        PlainPlatform one = new PlainPlatform("light");
        one.parallelUpdates = 1;
        rig.hub.get(rig.open(LightDomain.DOMAIN, one, null).add(kitchen, hall));

        var call = rig.hub.services().call("light", "turn_on", DataMap.of("entity_id", "all"));
        rig.hub.runUntilIdle();
        int atFirst = working.size();
        working.getFirst().complete(null);
        rig.hub.runUntilIdle();
        int then = working.size();
        working.getLast().complete(null);
        rig.hub.get(call);

        assertEquals(1, atFirst);
        assertEquals(2, then);
    }

    @Test
    void failureOfOneEntityIsTheCallersAndTheOthersAreDone() {
        kitchen.working = () -> Stages.failed(new IllegalStateException("lamp broken"));
        rig.addLights(kitchen, hall);

        IllegalStateException failed = assertThrows(IllegalStateException.class, () -> turnOn("all"));

        assertEquals("lamp broken", failed.getMessage());
        assertEquals("on", rig.state("light.hall"));
    }

    // ---- services a domain of a test declares ----

    private static EntityDomain<LightEntity> blinking() {
        return EntityDomain.of("light", "Light", LightEntity.class)
                .serving(List.of(
                        EntityService
                                .<LightEntity, DataMap>of("blink", Schemas.dataMap(), (light, data) -> Stages.done())
                                .needing(8L, 16L | 32L),
                        EntityService.<LightEntity, DataMap>of(
                                "ask",
                                Schemas.dataMap(),
                                (light, data) -> CompletableFuture.completedStage(
                                        DataMap.of("name", light.name(), "asked", data)))
                                .responding(SupportsResponse.ONLY)));
    }

    private void addBlinking(FakeLight... lights) {
        rig.hub.get(rig.open(blinking(), new PlainPlatform("light"), null).add(lights));
    }

    @Test
    void entityThatLacksTheFeatureIsRefusedByName() {
        kitchen.features = 8 | 4;
        addBlinking(kitchen, hall);

        rig.hub.call("light", "blink", DataMap.of("entity_id", "light.kitchen"));
        rig.hub.call("light", "blink", DataMap.of("entity_id", "all"));
        ServiceException refused = assertThrows(
                ServiceException.class,
                () -> rig.hub.call("light", "blink", DataMap.of("entity_id", "light.hall")));

        assertEquals(ServiceException.INVALID, refused.code());
        assertEquals("Entity light.hall does not support action light.blink", refused.getMessage());
        assertEquals(
                new Translation(
                        "homeassistant",
                        "service_not_supported",
                        DataMap.of("domain", "light", "service", "blink", "entity_id", "light.hall")),
                refused.translation());
    }

    @Test
    void featuresOfOneOfTheSumsAreEnoughAndOneOfThemMustBeThereInFull() {
        kitchen.features = 16 | 32;
        hall.features = 32;
        addBlinking(kitchen, hall);

        rig.hub.call("light", "blink", DataMap.of("entity_id", "light.kitchen"));

        assertThrows(
                ServiceException.class,
                () -> rig.hub.call("light", "blink", DataMap.of("entity_id", "light.hall")));
    }

    @Test
    void answerIsAMapOfEntityIdsToTheirAnswers() {
        addBlinking(kitchen, hall);

        DataMap answer = rig.hub.call(ServiceRequest.of("light", "ask", DataMap.of("what", 7))
                .on(Target.entities("light.kitchen", "light.hall"))
                .respond());

        assertEquals(
                Map.of(
                        "light.kitchen", DataMap.of("name", "Kitchen", "asked", DataMap.of("what", 7)),
                        "light.hall", DataMap.of("name", "Hall", "asked", DataMap.of("what", 7))),
                answer);
    }

    @Test
    void askingNobodyForAnAnswerFails() {
        addBlinking(kitchen);

        ServiceException failed = assertThrows(
                ServiceException.class,
                () -> rig.hub.call(ServiceRequest.of("light", "ask", DataMap.of())
                        .on(Target.entities("light.attic"))
                        .respond()));

        assertEquals(ServiceException.FAILED, failed.code());
    }

    @Test
    void entityFoundThroughAnAreaThatLacksTheFeatureIsPassedOver() {
        TargetResolver resolver =
                (target, primaryOnly) -> new ResolvedTarget(
                        Set.of(),
                        Set.of("light.kitchen", "light.hall"),
                        Set.of(),
                        Set.of(),
                        new ResolvedTarget.Missing(Set.of(), Set.of(), Set.of(), Set.of()));
        kitchen.features = 8;

        try (EntityRig home = new EntityRig(TestHub.create(), EntityEntries.forgetful(), resolver)) {
            home.hub.get(home.open(blinking(), new PlainPlatform("light"), null).add(kitchen, hall));

            assertEquals(null, home.hub.call("light", "blink", DataMap.of("area_id", "downstairs")));
        }
    }
}
