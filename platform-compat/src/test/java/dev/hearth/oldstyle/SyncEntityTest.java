package dev.hearth.oldstyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.compat.entity.SyncBinarySensor;
import dev.hearth.compat.entity.SyncCover;
import dev.hearth.compat.entity.SyncLight;
import dev.hearth.compat.entity.SyncSensor;
import dev.hearth.compat.entity.SyncSwitch;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Entities of blocking code, as an owner sees them. */
@Timeout(60)
class SyncEntityTest {
    /** Counts its updates, and takes its time for them by the hub's clock. */
    private static final class Counter extends SyncSensor {
        final List<Boolean> onLoop = new ArrayList<>();
        Duration slowness = Duration.ZERO;
        IOException failure;
        int count;

        @Override
        public String name() {
            onLoop.add(isLoop());
            return "Counter";
        }

        @Override
        public Integer state() {
            onLoop.add(isLoop());
            return count;
        }

        private static boolean isLoop() {
            return !Thread.currentThread().isVirtual();
        }

        @Override
        public String unitOfMeasurement() {
            return "rounds";
        }

        @Override
        public DataMap extraStateAttributes() {
            return DataMap.of("double", 2L * count);
        }

        @Override
        public void update() throws IOException {
            onLoop.add(isLoop());
            if (failure != null) {
                throw failure;
            }
            count++;
            if (!slowness.isZero()) {
                hub().sleep(slowness);
            }
        }
    }

    private static final class Plug extends SyncSwitch {
        boolean on;

        @Override
        public String name() {
            return "Plug";
        }

        @Override
        public boolean shouldPoll() {
            return false;
        }

        @Override
        public Boolean isOn() {
            return on;
        }

        @Override
        public void turnOn() {
            hub().sleep(Duration.ofSeconds(1));
            on = true;
        }

        @Override
        public void turnOff() throws IOException {
            throw new IOException("the relay sticks");
        }
    }

    @Test
    void sensorShowsWhatItReads() {
        try (TestHub hub = TestHub.create()) {
            hub.get(OldStyle.with("sensor", (old, add, found) -> add.add(List.of(new Counter()), true)).setUp(hub));

            assertEquals("1", hub.state("sensor.counter").value());
            assertEquals("rounds", hub.state("sensor.counter").attributes().get("unit_of_measurement"));
            assertEquals(2L, hub.state("sensor.counter").attributes().get("double"));
        }
    }

    @Test
    void everyMethodRunsOffTheLoop() {
        try (TestHub hub = TestHub.create()) {
            Counter counter = new Counter();
            hub.get(OldStyle.with("sensor", (old, add, found) -> add.add(List.of(counter), true)).setUp(hub));

            hub.advance(Duration.ofSeconds(30));

            assertEquals("2", hub.state("sensor.counter").value());
            assertFalse(counter.onLoop.contains(true));
        }
    }

    @Test
    void stateIsASnapshotTakenAfterTheUpdate() {
        try (TestHub hub = TestHub.create()) {
            Counter counter = new Counter();
            hub.get(OldStyle.with("sensor", (old, add, found) -> add.add(counter)).setUp(hub));
            counter.slowness = Duration.ofSeconds(5);

            hub.advance(Duration.ofSeconds(32));
            String during = hub.state("sensor.counter").value();
            hub.advance(Duration.ofSeconds(4));

            assertEquals(1, counter.count);
            assertEquals("0", during);
            assertEquals("1", hub.state("sensor.counter").value());
        }
    }

    @Test
    void failedUpdateKeepsTheState() {
        try (TestHub hub = TestHub.create()) {
            Counter counter = new Counter();
            hub.get(OldStyle.with("sensor", (old, add, found) -> add.add(List.of(counter), true)).setUp(hub));
            counter.failure = new IOException("the wire is cut");

            hub.advance(Duration.ofSeconds(30));

            assertEquals("1", hub.state("sensor.counter").value());
        }
    }

    @Test
    void switchIsTurnedOnByItsBlockingMethod() {
        try (TestHub hub = TestHub.create()) {
            hub.get(OldStyle.with("switch", (old, add, found) -> add.add(new Plug())).setUp(hub));

            var call = hub.services().call("switch", "turn_on", DataMap.of("entity_id", "switch.plug"));
            hub.runUntilIdle();
            String during = hub.state("switch.plug").value();
            hub.advance(Duration.ofSeconds(1));
            hub.get(call);

            assertEquals("off", during);
            assertEquals("on", hub.state("switch.plug").value());
        }
    }

    @Test
    void failureOfACommandIsTheCallers() {
        try (TestHub hub = TestHub.create()) {
            hub.get(OldStyle.with("switch", (old, add, found) -> add.add(new Plug())).setUp(hub));

            Exception thrown = assertThrows(
                    Exception.class,
                    () -> hub.call("switch", "turn_off", DataMap.of("entity_id", "switch.plug")));

            Throwable cause = thrown;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertEquals("the relay sticks", cause.getMessage());
        }
    }

    @Test
    void commandsOfOneEntityRunOneAfterAnother() {
        try (TestHub hub = TestHub.create()) {
            hub.get(OldStyle.with("switch", (old, add, found) -> add.add(new Plug())).setUp(hub));

            var first = hub.services().call("switch", "turn_on", DataMap.of("entity_id", "switch.plug"));
            var second = hub.services().call("switch", "turn_on", DataMap.of("entity_id", "switch.plug"));
            hub.advance(Duration.ofMillis(1_500));

            assertEquals(true, first.toCompletableFuture().isDone());
            assertEquals(false, second.toCompletableFuture().isDone());
            hub.advance(Duration.ofSeconds(1));
            assertEquals(true, second.toCompletableFuture().isDone());
        }
    }

    @Test
    void callsBeyondTheBoundAreRefused() {
        try (TestHub hub = TestHub.create()) {
            hub.get(OldStyle.with("switch", (old, add, found) -> add.add(new Plug())).setUp(hub));
            for (int i = 0; i < 65; i++) {
                hub.services().call("switch", "turn_on", DataMap.of("entity_id", "switch.plug"));
            }

            HubException refused = assertThrows(
                    HubException.class,
                    () -> hub.call("switch", "turn_on", DataMap.of("entity_id", "switch.plug")));

            assertEquals("entity_busy", refused.code());
            hub.advance(Duration.ofSeconds(70));
        }
    }

    @Test
    void scheduledUpdatesThatWaitBecomeOne() {
        try (TestHub hub = TestHub.create()) {
            Counter counter = new Counter();
            hub.get(OldStyle.with("sensor", (old, add, found) -> add.add(counter)).setUp(hub));
            List<Event> changes = hub.collect(EventTypes.STATE_CHANGED);

            for (int i = 0; i < 1_000; i++) {
                counter.scheduleUpdate(true);
            }
            hub.runUntilIdle();

            // The first begins at once, all others come while it is at work.
            assertEquals("2", hub.state("sensor.counter").value());
            assertEquals(2, changes.size());
        }
    }

    @Test
    void binarySensorAndLightShowTheirValues() {
        try (TestHub hub = TestHub.create()) {
            hub.get(OldStyle.with("binary_sensor", (old, add, found) -> add.add(new Window())).setUp(hub));
            hub.get(OldStyle.with("light", (old, add, found) -> add.add(new Lamp())).setUp(hub));

            assertEquals("on", hub.state("binary_sensor.window").value());
            assertEquals("window", hub.state("binary_sensor.window").attributes().get("device_class"));
            assertEquals("on", hub.state("light.lamp").value());
            assertEquals(7L, hub.state("light.lamp").attributes().get("brightness"));
        }
    }

    private static final class Window extends SyncBinarySensor {
        @Override
        public String name() {
            return "Window";
        }

        @Override
        public String deviceClass() {
            return "window";
        }

        @Override
        public Boolean isOn() {
            return true;
        }
    }

    private static final class Lamp extends SyncLight {
        @Override
        public String name() {
            return "Lamp";
        }

        @Override
        public Boolean isOn() {
            return true;
        }

        @Override
        public Set<ColorMode> supportedColorModes() {
            return Set.of(ColorMode.BRIGHTNESS);
        }

        @Override
        public Integer brightness() {
            return 7;
        }

        @Override
        public void turnOn(LightTurnOn wish) {}

        @Override
        public void turnOff(LightTurnOff wish) {}
    }

    @Test
    void coverIsToggledByItsBlockingMethods() {
        try (TestHub hub = TestHub.create()) {
            hub.get(OldStyle.with("cover", (old, add, found) -> add.add(new Blind())).setUp(hub));

            hub.call("cover", "toggle", DataMap.of("entity_id", "cover.blind"));
            String opened = hub.state("cover.blind").value();
            hub.call("cover", "set_cover_position", DataMap.of("entity_id", "cover.blind", "position", 30));

            assertEquals("open", opened);
            assertEquals(30L, hub.state("cover.blind").attributes().get("current_position"));
            assertEquals(15L, hub.state("cover.blind").attributes().get("supported_features"));
        }
    }

    @Test
    void coverThatPromisesWhatItDoesNotDoIsNamed() {
        try (TestHub hub = TestHub.create()) {
            hub.get(OldStyle.with("cover", (old, add, found) -> add.add(new Blind())).setUp(hub));

            HubException failed = assertThrows(
                    HubException.class,
                    () -> hub.call("cover", "stop_cover", DataMap.of("entity_id", "cover.blind")));

            assertEquals("not_implemented", failed.code());
        }
    }

    private static final class Blind extends SyncCover {
        int position;

        @Override
        public String name() {
            return "Blind";
        }

        @Override
        public Boolean isClosed() {
            return position == 0;
        }

        @Override
        public Integer currentPosition() {
            return position;
        }

        @Override
        public void openCover() {
            position = 100;
        }

        @Override
        public void setCoverPosition(int newPosition) {
            position = newPosition;
        }
    }

    @Test
    void removedEntityIsGone() {
        try (TestHub hub = TestHub.create()) {
            Counter counter = new Counter();
            hub.get(OldStyle.with("sensor", (old, add, found) -> add.add(counter)).setUp(hub));
            String id = counter.entityId();

            counter.remove();
            hub.runUntilIdle();

            assertEquals("sensor.counter", id);
            assertNull(hub.states().get(id));
        }
    }

    @Test
    void brokenEntityIsLeftOutAndTheOthersAreAdded() {
        try (TestHub hub = TestHub.create()) {
            SyncSensor broken = new SyncSensor() {
                @Override
                public Object state() {
                    throw new IllegalStateException("no reading");
                }
            };

            hub.get(OldStyle.with("sensor", (old, add, found) -> add.add(broken, new Counter())).setUp(hub));

            assertEquals(List.of("sensor.counter"), hub.states().entityIds("sensor"));
        }
    }

    @Test
    void entityWithoutHubSaysSo() {
        Counter counter = new Counter();

        HubException refused = assertThrows(HubException.class, counter::scheduleUpdate);

        assertEquals("entity_not_added", refused.code());
    }

    @Test
    void entitySeesTheHubOfItsPlatform() {
        try (TestHub hub = TestHub.create()) {
            Counter counter = new Counter();
            List<Object> hubs = new ArrayList<>();
            hub.get(OldStyle.with("sensor", (old, add, found) -> {
                hubs.add(old);
                add.add(counter);
            })
                    .setUp(hub));

            assertSame(hubs.getFirst(), counter.hub());
        }
    }
}
