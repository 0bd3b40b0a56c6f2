package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.LightDomain;
import dev.hearth.api.domain.sensor.SensorDomain;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntityPollTest {
    private final EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private FakeSensor added(PlainPlatform platform, @Nullable Duration configured) {
        FakeSensor sensor = FakeSensor.polling("Pump");
        rig.hub.get(rig.open(SensorDomain.DOMAIN, platform, configured).add(sensor));
        return sensor;
    }

    @Test
    void polledEntityIsUpdatedAndWrittenAtEachInterval() {
        FakeSensor sensor = FakeSensor.polling("Pump");
        sensor.updating = () -> {
            sensor.value = 10L + sensor.updates;
            return Stages.done();
        };
        rig.addSensors(sensor);

        rig.hub.advance(Duration.ofSeconds(29));
        int early = sensor.updates;
        rig.hub.advance(Duration.ofSeconds(31));

        assertEquals(0, early);
        assertEquals(2, sensor.updates);
        assertEquals("12", rig.state("sensor.pump"));
    }

    @Test
    void configurationsIntervalWinsOverThePlatformsAndThatOverTheDomains() {
        PlainPlatform platform = new PlainPlatform("sensor");
        platform.scanInterval = Duration.ofSeconds(10);

        FakeSensor byPlatform = added(platform, null);
        FakeSensor byConfiguration = added(platform, Duration.ofSeconds(2));
        rig.hub.advance(Duration.ofSeconds(20));

        assertEquals(2, byPlatform.updates);
        assertEquals(10, byConfiguration.updates);
    }

    @Test
    void platformThatFailsWhenAskedHowToPollItIsNamed() {
        PlainPlatform platform = new PlainPlatform("sensor") {
            @Override
            public @Nullable Duration scanInterval() {
                throw new NoSuchMethodError("something old");
            }
        };

        HubException thrown =
                assertThrows(HubException.class, () -> rig.open(SensorDomain.DOMAIN, platform, null));

        assertEquals("invalid_platform", thrown.code());
        assertEquals(
                "the sensor platform of acme failed in scanInterval() with java.lang.NoSuchMethodError: something old",
                thrown.getMessage());
        assertEquals(List.of(), rig.acme().registrations());
    }

    @Test
    void platformThatWantsToBePolledWithoutAPauseIsNamed() {
        PlainPlatform platform = new PlainPlatform("sensor");
        platform.scanInterval = Duration.ZERO;

        HubException thrown =
                assertThrows(HubException.class, () -> rig.open(SensorDomain.DOMAIN, platform, null));

        assertEquals(
                "the sensor platform of acme is to be polled every 0.0 s; the scan interval must be above zero",
                thrown.getMessage());
    }

    @Test
    void entityThatPushesIsNotPolled() {
        FakeSensor sensor = FakeSensor.named("Pump");
        rig.addSensors(sensor);

        rig.hub.advance(Duration.ofMinutes(5));

        assertEquals(0, sensor.updates);
        assertEquals(0, rig.hub.loop().liveTimers());
    }

    @Test
    void roundThatIsStillRunningIsNotStartedAgain() {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        FakeSensor slow = FakeSensor.polling("Slow");
        slow.updating = () -> answer;
        rig.addSensors(slow);

        try (Logged log = new Logged("acme")) {
            rig.hub.advance(Duration.ofSeconds(60));

            assertEquals(1, slow.updates);
            assertTrue(
                    log.lines().stream()
                            .anyMatch(line -> line.startsWith("WARNING updating the sensor platform of acme")),
                    log.lines()::toString);
        }
        answer.complete(null);
        rig.hub.advance(Duration.ofSeconds(30));
        assertEquals(2, slow.updates);
    }

    @Test
    void slowUpdateIsNamedAfterTenSeconds() {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        FakeSensor slow = FakeSensor.polling("Slow");
        slow.updating = () -> answer;
        rig.addSensors(slow);

        try (Logged log = new Logged("acme")) {
            rig.hub.advance(Duration.ofSeconds(40));

            assertEquals(1, log.lines().size());
            assertTrue(log.lines().getFirst().startsWith("WARNING the update of sensor.slow"));
        }
        answer.complete(null);
        rig.hub.runUntilIdle();
    }

    @Test
    void failingUpdateIsLoggedForItsEntityAndOthersGoOn() {
        FakeSensor failing = FakeSensor.polling("Failing");
        failing.updating = () -> {
            throw new IllegalStateException("cable out");
        };
        FakeSensor good = FakeSensor.polling("Good");
        good.updating = () -> {
            good.value = 2L;
            return Stages.done();
        };
        rig.addSensors(failing, good);

        try (Logged log = new Logged("acme")) {
            rig.hub.advance(Duration.ofSeconds(30));

            assertEquals("1", rig.state("sensor.failing"));
            assertEquals("2", rig.state("sensor.good"));
            assertEquals(1, log.lines().size());
            assertTrue(log.lines().getFirst().contains("the update of sensor.failing"));
            assertTrue(log.lines().getFirst().contains("cable out"));
        }
    }

    @Test
    void updatesOfAnAsynchronousPlatformRunTogether() {
        Queue<CompletableFuture<Void>> running = pollThree(0);

        assertEquals(3, running.size());
        running.forEach(each -> each.complete(null));
        rig.hub.runUntilIdle();
    }

    @Test
    void platformThatDoesOneAtATimeGetsTheNextWhenTheFirstIsDone() {
        Queue<CompletableFuture<Void>> running = pollThree(1);

        int first = running.size();
        running.remove().complete(null);
        rig.hub.runUntilIdle();

        assertEquals(1, first);
        assertEquals(1, running.size());
        running.remove().complete(null);
        rig.hub.runUntilIdle();
        running.remove().complete(null);
        rig.hub.runUntilIdle();
        assertEquals(0, running.size());
    }

    private Queue<CompletableFuture<Void>> pollThree(int parallel) {
        Queue<CompletableFuture<Void>> running = new ArrayDeque<>();
        PlainPlatform platform = new PlainPlatform("sensor");
        platform.parallelUpdates = parallel;
        FakeSensor[] sensors = {FakeSensor.polling("A"), FakeSensor.polling("B"), FakeSensor.polling("C")};
        for (FakeSensor sensor : sensors) {
            sensor.updating = () -> {
                CompletableFuture<Void> answer = new CompletableFuture<>();
                running.add(answer);
                return answer;
            };
        }
        rig.hub.get(rig.open(SensorDomain.DOMAIN, platform, null).add(sensors));
        rig.hub.advance(Duration.ofSeconds(30));
        return running;
    }

    @Test
    void entityThatRefreshesItselfInsideItsServiceDoesNotWaitForItself() {
        PlainPlatform platform = new PlainPlatform("light");
        platform.parallelUpdates = 1;
        FakeLight light = new FakeLight("Ceiling");
        light.working = () -> light.refresh(true);
        rig.hub.get(rig.open(LightDomain.DOMAIN, platform, null).add(light));

        rig.hub.call("light", "turn_on", DataMap.of("entity_id", "light.ceiling"));

        assertEquals("on", rig.state("light.ceiling"));
        assertEquals(1, light.updates);
    }

    @Test
    void updateThatEndsOnAThreadOfTheDeviceIsWrittenOnTheLoop() {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        FakeSensor sensor = FakeSensor.polling("Pump");
        sensor.updating = () -> answer;
        rig.addSensors(sensor);
        rig.hub.advance(Duration.ofSeconds(30));

        sensor.value = 5L;
        Thread.ofPlatform().start(() -> answer.complete(null));
        rig.hub.loop().awaitPost();

        assertEquals("5", rig.state("sensor.pump"));
    }
}
