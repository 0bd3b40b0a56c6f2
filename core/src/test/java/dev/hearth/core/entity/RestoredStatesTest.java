package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorDomain;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.event.EventTypes;
import dev.hearth.core.json.JsonReader;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestoredStatesTest {
    private static final String FILE = "core.restore_state";
    private static final String RECENT = "hearth.recent_states";
    private static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");

    private final MemoryStorage storage = new MemoryStorage();
    private TestHub hub = TestHub.create(storage, MIDNIGHT);

    /** A sensor that goes on from its last value. */
    private static class Meter extends FakeSensor {
        @Nullable LastState last;
        DataMap kept = DataMap.of();
        boolean keeps = true;
        Duration keptWithin = USUALLY_KEPT_WITHIN;

        Meter(String objectId) {
            suggestedId = "sensor." + objectId;
        }

        @Override
        public boolean keepsState() {
            return keeps;
        }

        @Override
        public Duration keptWithin() {
            return keptWithin;
        }

        @Override
        public DataMap extraDataToKeep() {
            return kept;
        }

        @Override
        public CompletionStage<?> addedToHub() {
            last = lastState();
            if (last != null) {
                value = last.state().value();
            }
            return super.addedToHub();
        }
    }

    private Meter add(Meter meter) {
        hub.get(hub.entities()
                .open(
                        SensorDomain.DOMAIN,
                        new EntityRig.PlainPlatform("sensor"),
                        hub.core().ownerOf("acme"),
                        hub.viewOf("acme"),
                        null,
                        null)
                .add(List.<Entity>of(meter), false));
        return meter;
    }

    private void restart(Duration later) {
        Instant now = hub.loop().time().now();
        hub.close();
        hub = TestHub.create(storage, now.plus(later));
    }

    private void put(String text) {
        storage.write(FILE, text.getBytes(StandardCharsets.UTF_8), false);
    }

    private List<?> records() {
        return (List<?>) Objects.requireNonNull(
                ((DataMap) Objects.requireNonNull(JsonReader.read(Objects.requireNonNull(storage.read(FILE)))))
                        .get("data"));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void entityGoesOnWhereItWasBeforeTheRestart() {
        Meter meter = new Meter("water");
        meter.value = 41.5;
        meter.kept = DataMap.of("exact", 41.4999, "since", MIDNIGHT);
        add(meter);
        hub.start();
        hub.advance(Duration.ofMinutes(1));

        restart(Duration.ofHours(1));
        Meter after = add(new Meter("water"));

        LastState last = Objects.requireNonNull(after.last);
        assertEquals("41.5", hub.state("sensor.water").value());
        assertEquals(DataMap.of("exact", 41.4999, "since", "2026-01-01T00:00:00+00:00"), last.extra());
        assertEquals(MIDNIGHT, last.state().lastChanged());
        assertEquals(MIDNIGHT.plus(Duration.ofMinutes(1)), last.lastSeen());
        assertEquals(hub.state("sensor.water").attributes(), last.state().attributes());
    }

    @Test
    void entityThatDoesNotAskIsNotRemembered() {
        Meter meter = new Meter("water");
        meter.keeps = false;
        add(meter);
        hub.start();

        restart(Duration.ZERO);

        assertEquals(List.of(), records());
        assertNull(add(new Meter("water")).last);
    }

    @Test
    void statesAreWrittenAtTheStartAndEveryQuarterOfAnHour() {
        Meter meter = add(new Meter("water"));
        meter.value = 1L;
        meter.refresh(false);
        assertNull(storage.read(FILE));

        hub.start();
        hub.runUntilIdle();
        assertTrue(String.valueOf(records()).contains("state=1"));
        meter.value = 2L;
        meter.refresh(false);
        hub.advance(Duration.ofMinutes(14));
        assertFalse(String.valueOf(records()).contains("state=2"));
        hub.advance(Duration.ofMinutes(1));

        assertTrue(String.valueOf(records()).contains("state=2"));
    }

    private Meter setByHand(String objectId) {
        Meter meter = new Meter(objectId);
        meter.keptWithin = Duration.ZERO;
        return meter;
    }

    private void set(Meter meter, long value) {
        meter.value = value;
        meter.refresh(false);
        hub.runUntilIdle();
    }

    /** Leaves the files as they are now, for the next hub. */
    private void kill() {
        hub.runUntilIdle();
        MemoryStorage left = new MemoryStorage();
        for (String key : List.of(FILE, RECENT)) {
            byte[] content = storage.read(key);
            if (content != null) {
                left.write(key, content, false);
            }
        }
        Instant now = hub.loop().time().now();
        hub.close();
        hub = TestHub.create(left, now);
    }

    @Test
    void whatIsSetByHandSurvivesAKill() {
        Meter meter = add(setByHand("target"));
        Meter other = add(new Meter("water"));
        hub.start();
        hub.advance(Duration.ofMinutes(1));
        set(other, 5);
        set(meter, 21);

        kill();

        assertEquals("21", Objects.requireNonNull(add(setByHand("target")).last).state().value());
        assertEquals("1", Objects.requireNonNull(add(new Meter("water")).last).state().value());
    }

    @Test
    void whatIsSetByHandIsWrittenAtOnceButNotMoreOftenThanOnceASecond() {
        Meter meter = add(setByHand("target"));
        hub.start();
        hub.advance(Duration.ofMinutes(1));

        set(meter, 11);
        String first = recent();
        set(meter, 12);
        hub.advance(Duration.ofMillis(500));
        set(meter, 13);
        String soon = recent();
        hub.advance(Duration.ofMillis(500));

        assertTrue(first.contains("state=11"), first);
        assertTrue(soon.contains("state=11"), soon);
        assertTrue(recent().contains("state=13"), recent());
    }

    @Test
    void whatMayWaitIsWrittenWithinItsTime() {
        Meter meter = new Meter("energy");
        meter.keptWithin = Duration.ofMinutes(1);
        add(meter);
        hub.start();
        set(meter, 15);
        hub.advance(Duration.ofSeconds(59));
        assertNull(storage.read(RECENT));
        hub.advance(Duration.ofSeconds(1));

        assertTrue(recent().contains("state=15"), recent());
    }

    @Test
    void recentChangesAreForgottenWhenAllAreWritten() {
        Meter meter = add(setByHand("target"));
        hub.start();
        set(meter, 11);
        hub.advance(Duration.ofMinutes(15));

        assertNull(storage.read(RECENT));
        assertTrue(String.valueOf(records()).contains("state=11"));
    }

    /** What changes while all are being written is not forgotten with what was written. */
    @Test
    void changeDuringTheWriteOfAllKeepsItsRecord() {
        Meter meter = add(setByHand("target"));
        hub.start();
        hub.advance(Duration.ofMinutes(1));
        set(meter, 11);
        hub.advance(Duration.ofSeconds(5));

        hub.entities().saveStates();
        meter.value = 12L;
        meter.refresh(false);
        kill();

        assertEquals("12", Objects.requireNonNull(add(setByHand("target")).last).state().value());
    }

    @Test
    void olderRecordOfRecentChangesDoesNotWin() {
        Meter meter = add(setByHand("target"));
        hub.start();
        set(meter, 11);
        byte[] stale = Objects.requireNonNull(storage.read(RECENT));
        hub.advance(Duration.ofSeconds(10));
        set(meter, 12);

        restart(Duration.ZERO);
        storage.write(RECENT, stale, false);
        hub.close();
        hub = TestHub.create(storage, MIDNIGHT.plus(Duration.ofHours(1)));

        assertEquals("12", Objects.requireNonNull(add(setByHand("target")).last).state().value());
    }

    private String recent() {
        return String.valueOf(((DataMap) Objects.requireNonNull(
                JsonReader.read(Objects.requireNonNull(storage.read(RECENT)))))
                .get("data"));
    }

    @Test
    void serviceWritesThemNow() {
        Meter meter = add(new Meter("water"));
        hub.start();
        meter.value = 7L;
        meter.refresh(false);

        hub.call("homeassistant", "save_persistent_states", DataMap.of());

        assertTrue(String.valueOf(records()).contains("state=7"));
    }

    @Test
    void deviceThatIsLetGoAtTheStopIsRememberedAsItWas() {
        Meter connected = new Meter("water");
        connected.value = 5L;
        Meter changed = new Meter("gas");
        add(connected);
        add(changed);
        hub.start();
        hub.bus().listen(EventTypes.HOMEASSISTANT_STOP, event -> {
            connected.available = false;
            connected.refresh(false);
            changed.value = 9L;
            changed.refresh(false);
        });

        restart(Duration.ZERO);

        assertEquals("5", Objects.requireNonNull(add(new Meter("water")).last).state().value());
        assertEquals("9", Objects.requireNonNull(add(new Meter("gas")).last).state().value());
    }

    @Test
    void entityThatDoesNotComeBackIsKeptForAWeek() {
        add(new Meter("attic"));
        hub.start();
        restart(Duration.ofDays(6));
        hub.start();
        restart(Duration.ofHours(1));
        assertNotNull(add(new Meter("attic")).last);
        hub.core().closeOwner(hub.core().ownerOf("acme"));

        restart(Duration.ofDays(8));
        hub.start();
        restart(Duration.ZERO);

        assertNull(add(new Meter("attic")).last);
    }

    @Test
    void entityThatComesAgainInTheSameRunGoesOn() {
        Meter meter = new Meter("water");
        meter.value = 3L;
        meter.extra = DataMap.of("since", MIDNIGHT);
        add(meter);

        hub.get(meter.remove());
        Meter again = add(new Meter("water"));

        assertEquals("3", hub.state("sensor.water").value());
        assertEquals(
                "2026-01-01T00:00:00+00:00",
                Objects.requireNonNull(again.last).state().attributes().get("since"));
    }

    @Test
    void fileOfHomeAssistantIsRead() {
        put(
                """
                        {"version": 1, "minor_version": 1, "key": "core.restore_state", "data": [
                          {"state": {"entity_id": "sensor.water", "state": "12", "attributes": {"unit": "l"},
                                     "last_changed": "2025-12-31T22:00:00.123456+00:00",
                                     "last_reported": "2025-12-31T23:30:00+00:00",
                                     "last_updated": "2025-12-31T23:00:00+00:00",
                                     "context": {"id": "01KDV0", "parent_id": null, "user_id": "eve"}},
                           "extra_data": {"native_value": {"__type": "<class 'decimal.Decimal'>", "decimal_str": "12"}},
                           "last_seen": "2025-12-31T23:45:00+00:00"}]}""");

        restart(Duration.ZERO);
        LastState last = Objects.requireNonNull(add(new Meter("water")).last);

        assertEquals("12", last.state().value());
        assertEquals(DataMap.of("unit", "l"), last.state().attributes());
        assertEquals(Instant.parse("2025-12-31T22:00:00.123456Z"), last.state().lastChanged());
        assertEquals(Instant.parse("2025-12-31T23:00:00Z"), last.state().lastUpdated());
        assertEquals(Instant.parse("2025-12-31T23:30:00Z"), last.state().lastReported());
        assertEquals("01KDV0", last.state().context().id());
        assertEquals("eve", last.state().context().userId());
        assertEquals(Instant.parse("2025-12-31T23:45:00Z"), last.lastSeen());
        assertTrue(last.extra().containsKey("native_value"));
    }

    @Test
    void brokenRecordIsLeftOutAndNamed() {
        put(
                """
                        {"version": 1, "key": "core.restore_state", "data": [
                          "nonsense",
                          {"state": {"entity_id": "no id", "state": "1"}},
                          {"state": {"entity_id": "sensor.gas", "state": 5}},
                          {"state": {"entity_id": "sensor.water", "state": "4", "last_changed": "yesterday",
                                     "attributes": null}, "last_seen": 17}]}""");

        try (LogLines log = LogLines.of("core.entity")) {
            restart(Duration.ZERO);

            assertTrue(log.has("core.restore_state, record 1, is left out: it has no state"));
            assertTrue(log.has("record 2, is left out: 'no id' is not an entity id"));
            assertTrue(log.has("record 3, is left out: the state of sensor.gas must be text, not 5"));
        }
        assertEquals("4", Objects.requireNonNull(add(new Meter("water")).last).state().value());
    }

    @Test
    void newerFileIsNoReasonNotToStart() {
        put("{\"version\": 2, \"key\": \"core.restore_state\", \"data\": []}");

        try (LogLines log = LogLines.of("core.entity");
                LogLines store = LogLines.of("core.store")) {
            restart(Duration.ZERO);
            add(new Meter("water"));
            hub.start();
            hub.close();

            assertEquals(1, log.count("No entity gets its last state"));
            assertEquals(1, store.count("Changes of core.restore_state are not saved"));
        }
        assertTrue(new String(Objects.requireNonNull(storage.read(FILE)), StandardCharsets.UTF_8)
                .contains("\"version\": 2"));
    }

    @Test
    void entityThatFailsToSayWhatToKeepHarmsNobodyElse() {
        Meter broken = new Meter("broken") {
            @Override
            public DataMap extraDataToKeep() {
                throw new IllegalStateException("broken");
            }
        };
        add(broken);
        add(new Meter("water"));

        try (LogLines log = LogLines.of("acme")) {
            hub.start();
            hub.runUntilIdle();
            assertTrue(log.has("broken"));
        }

        assertEquals(2, records().size());
    }
}
