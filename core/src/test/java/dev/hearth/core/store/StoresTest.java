package dev.hearth.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.notification.PersistentNotifications.Notification;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoresTest {
    private static final StoreKey LAMPS = StoreKey.of("acme.lamps", 2, 3);

    private final FailingStorage storage = new FailingStorage();
    private final LogLines log = LogLines.of("core.store");
    private TestHub hub = hub();

    private TestHub hub() {
        return TestHub.create(storage, Instant.parse("2026-01-01T00:00:00Z"));
    }

    private Store store() {
        return hub.viewOf("acme").store(LAMPS);
    }

    private void restart() {
        hub.close();
        hub = hub();
    }

    private static String file(int version, int minorVersion, String data) {
        return "{\"version\": " + version + ", \"minor_version\": " + minorVersion
                + ", \"key\": \"acme.lamps\", \"data\": " + data + "}";
    }

    @AfterEach
    void close() {
        storage.full = false;
        hub.close();
        log.close();
    }

    @Test
    void savedDocumentHasTheShapeOfHomeAssistant() {
        hub.get(store().save(() -> DataMap.of("lamps", List.of("kitchen"), "since", Instant.EPOCH)));

        assertEquals(
                """
                        {
                          "version": 2,
                          "minor_version": 3,
                          "key": "acme.lamps",
                          "data": {
                            "lamps": [
                              "kitchen"
                            ],
                            "since": "1970-01-01T00:00:00+00:00"
                          }
                        }""",
                storage.text("acme.lamps"));
    }

    @Test
    void restartFindsWhatWasSaved() {
        hub.get(store().save(() -> DataMap.of("on", true)));
        restart();

        Object data = hub.get(store().load());

        assertEquals(DataMap.of("on", true), data);
    }

    @Test
    void absentDocumentIsNull() {
        assertNull(hub.get(store().load()));
    }

    @Test
    void changesOfOneDelayAreOneWrite() {
        AtomicLong count = new AtomicLong();
        Store store = store();

        for (int i = 0; i < 1_000; i++) {
            count.incrementAndGet();
            store.saveLater(() -> List.of(count.get()), Duration.ofSeconds(10));
            hub.advance(Duration.ofMillis(9));
        }
        assertEquals(List.of(), storage.writes);
        hub.advance(Duration.ofSeconds(1));

        assertEquals(List.of("acme.lamps"), storage.writes);
        assertTrue(storage.text("acme.lamps").contains("1000"), storage.text("acme.lamps"));
    }

    @Test
    void constantChangesDoNotPutTheWriteOff() {
        Store store = store();

        for (int i = 0; i < 60; i++) {
            store.saveLater(() -> List.of(), Duration.ofSeconds(10));
            hub.advance(Duration.ofSeconds(1));
        }

        assertEquals(6, storage.writes.size());
    }

    @Test
    void shorterDelayCounts() {
        Store store = store();
        store.saveLater(() -> List.of(1), Duration.ofMinutes(5));

        store.saveLater(() -> List.of(2), Duration.ofSeconds(1));
        hub.advance(Duration.ofSeconds(1));

        assertEquals(1, storage.writes.size());
    }

    @Test
    void savesDuringAWriteShareTheNext() {
        Store store = store();
        List<Integer> asked = new ArrayList<>();
        List<CompletionStage<Void>> saves = new ArrayList<>();

        for (int i = 0; i < 50; i++) {
            int n = i;
            saves.add(store.save(() -> {
                asked.add(n);
                return List.of(n);
            }));
        }
        saves.forEach(hub::get);

        assertEquals(2, storage.writes.size());
        assertEquals(List.of(0, 49), asked);
        assertEquals(List.of(49L), hub.get(store.load()));
    }

    @Test
    void whatWaitsIsWhatIsRead() {
        Store store = store();
        store.saveLater(() -> List.of("new"), Duration.ofMinutes(1));

        assertEquals(List.of("new"), hub.get(store.load()));
        assertEquals(List.of(), storage.writes);
    }

    @Test
    void dataThatWriteThemselvesAreReadAsAnyOther() {
        Store store = store();
        Written data = writer -> writer.value(DataMap.of("since", Instant.EPOCH));

        store.saveLater(() -> data, Duration.ofMinutes(1));

        DataMap expected = DataMap.of("since", "1970-01-01T00:00:00+00:00");
        assertEquals(expected, hub.get(store.load()));
        hub.get(store.saved());
        assertEquals(expected, hub.get(store.load()));
    }

    @Test
    void whatWaitsIsWrittenWhenTheHubStops() {
        store().saveLater(() -> List.of("late"), Duration.ofHours(1));
        hub.viewOf("other")
                .bus()
                .listen(EventTypes.HOMEASSISTANT_CLOSE, event -> hub.viewOf("other")
                        .store(StoreKey.of("other", 1, 1))
                        .saveLater(() -> List.of("later"), Duration.ofHours(1)));

        hub.close();

        assertTrue(storage.text("acme.lamps").contains("late"));
        assertTrue(storage.text("other").contains("later"));
    }

    @Test
    void whatIsSavedWhileUnloadedIsWrittenBeforeTheHubEnds() {
        Hub acme = hub.viewOf("acme");
        Store store = acme.store(LAMPS);
        acme.onUnload(() -> store.saveLater(() -> List.of("last words"), Duration.ofHours(1)));

        hub.close();

        assertTrue(storage.text("acme.lamps").contains("last words"));
    }

    @Test
    void unloadedIntegrationLeavesNothingUnwrittenAndNothingOpen() {
        Store store = store();
        store.saveLater(() -> List.of("mine"), Duration.ofHours(1));

        hub.core().closeOwner(hub.core().ownerOf("acme"));
        hub.runUntilIdle();

        assertTrue(storage.text("acme.lamps").contains("mine"));
        assertThrows(HubException.class, () -> hub.get(store.save(() -> List.of())));
        assertEquals(List.of("mine"), hub.get(store().load()));
    }

    @Test
    void storeOfAnotherIntegrationIsTaken() {
        Store store = store();

        HubException refusal =
                assertThrows(HubException.class, () -> hub.viewOf("thief").store(LAMPS));

        assertEquals("store_taken", refusal.code());
        assertSame(store, store());
    }

    @Test
    void supplierThatFailsFailsItsSaveAlone() {
        try (LogLines acme = LogLines.of("acme")) {
            Store store = store();
            CompletionStage<Void> wrong = store.save(() -> {
                throw new IllegalStateException("no data");
            });
            CompletionStage<Void> foreign = store.save(() -> List.of(new Object()));

            assertThrows(IllegalStateException.class, () -> hub.get(wrong));
            assertEquals(
                    "invalid_value",
                    assertThrows(HubException.class, () -> hub.get(foreign)).code());
            assertEquals(2, acme.count("the store acme.lamps failed"));
            hub.get(store.save(() -> List.of("fine")));
            assertTrue(storage.text("acme.lamps").contains("fine"));
        }
    }

    @Test
    void dataThatCouldNotBeReadAgainAreNotWritten() {
        hub.get(store().save(() -> List.of("fine")));

        HubException refusal = assertThrows(
                HubException.class,
                () -> hub.get(store().save(() -> {
                    List<Object> deep = List.of();
                    for (int i = 0; i < 600; i++) {
                        deep = List.of(deep);
                    }
                    return deep;
                })));

        assertEquals("store_not_encoded", refusal.code());
        assertTrue(storage.text("acme.lamps").contains("fine"));
    }

    @Test
    void fullDiskKeepsTheChangeForTheNextTime() {
        Store store = store();
        storage.full = true;

        HubException failure = assertThrows(HubException.class, () -> hub.get(store.save(() -> List.of("kept"))));
        assertThrows(HubException.class, () -> hub.get(store.saved()));

        assertEquals("store_not_written", failure.code());
        assertEquals(1,
                log.count("acme.lamps cannot be written to /config/.storage/acme.lamps: No space left on device."
                        + " Make room"));
        storage.full = false;
        hub.get(store.saved());
        assertTrue(storage.text("acme.lamps").contains("kept"));
        assertTrue(log.has("acme.lamps can be written again"));
    }

    @Test
    void fullDiskKeepsTheChangeForTheEnd() {
        storage.full = true;
        assertThrows(HubException.class, () -> hub.get(store().save(() -> List.of("kept"))));

        storage.full = false;
        hub.close();

        assertTrue(storage.text("acme.lamps").contains("kept"));
    }

    @Test
    void diskThatIsFullAtTheEndIsSaidToLoseTheChange() {
        store().saveLater(() -> List.of("lost"), Duration.ofHours(1));
        storage.full = true;

        hub.close();

        assertTrue(
                log.has("No space left on device. Make room on the disk, or let the user who runs the hub write there;"
                        + " the change is lost"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{\"version\": 2, ", "[]", "\u0000\u0000\u0000", "{\"version\": 2}", "{\"data\": {}}",
                    "{\"version\": \"two\", \"data\": {}}", "{\"version\": 2, \"minor_version\": null, \"data\": {}}"})
    void damagedFileIsSetAsideAndTheOwnerTold(String text) {
        storage.with("acme.lamps", text);

        Object data = hub.get(store().load());

        assertNull(data);
        String aside = "acme.lamps.corrupt.2026-01-01T00:00:00.000000+00:00";
        assertEquals(text, storage.text(aside));
        assertTrue(log.has("/config/.storage/acme.lamps is damaged: "));
        assertTrue(log.has(aside));
        Notification told = hub.core().notifications().all().getFirst();
        assertEquals("storage_corruption_acme.lamps", told.id());
        assertTrue(told.message().contains(aside), told.message());
        hub.get(store().save(() -> List.of("anew")));
        assertTrue(storage.text("acme.lamps").contains("anew"));
    }

    @Test
    void damageIsNamedWithItsPlace() {
        storage.with("acme.lamps", "{\n  \"version\": 2,\n  \"data\": oops\n}");

        hub.get(store().load());

        assertTrue(log.has("acme.lamps is damaged: line 3, column 11: "), String.valueOf(log.all()));
    }

    @Test
    void emptyObjectIsNoDocument() {
        storage.with("acme.lamps", "{}");

        assertNull(hub.get(store().load()));
        assertEquals(List.of(), log.all());
    }

    @Test
    void newerFileIsNeitherReadNorWrittenOver() {
        String newer = file(3, 1, "{\"a\": 1}");
        storage.with("acme.lamps", newer);
        Store store = store();

        HubException onLoad = assertThrows(HubException.class, () -> hub.get(store.load()));
        HubException onSave = assertThrows(HubException.class, () -> hub.get(store.save(() -> List.of())));
        assertThrows(HubException.class, () -> hub.get(store.remove()));
        store.saveLater(() -> List.of(), Duration.ofSeconds(1));
        hub.close();

        assertEquals("store_too_new", onLoad.code());
        assertEquals("store_too_new", onSave.code());
        assertEquals(newer, storage.text("acme.lamps"));
        assertEquals(1, log.count("Changes of acme.lamps are not saved"));
    }

    @Test
    void newerFileThatWasNeverReadIsNotWrittenOverEither() {
        String newer = file(3, 1, "{\"a\": 1}");
        storage.with("acme.lamps", newer);

        HubException onSave = assertThrows(HubException.class, () -> hub.get(store().save(() -> List.of())));

        assertEquals("store_too_new", onSave.code());
        assertEquals(newer, storage.text("acme.lamps"));
    }

    @Test
    void newerMinorVersionIsReadAsItIs() {
        storage.with("acme.lamps", file(2, 9, "{\"known\": 1, \"unknown\": 2}"));

        Object data = hub.get(store().load());

        assertEquals(DataMap.of("known", 1, "unknown", 2), data);
        assertEquals(List.of(), storage.writes);
    }

    @Test
    void unreadableFileIsNotWrittenOverUntilItCanBeRead() {
        storage.with("acme.lamps", file(2, 3, "[1]"));
        storage.unreadable = true;
        Store store = store();

        HubException onLoad = assertThrows(HubException.class, () -> hub.get(store.load()));
        assertThrows(HubException.class, () -> hub.get(store.save(() -> List.of(2))));

        assertEquals("store_unreadable", onLoad.code());
        assertEquals(List.of(), storage.writes);
        storage.unreadable = false;
        assertEquals(List.of(1L), hub.get(store.load()));
        hub.get(store.save(() -> List.of(2)));
        assertTrue(storage.text("acme.lamps").contains("2"));
    }

    @Test
    void olderFileIsMigratedAndWrittenAnew() {
        storage.with("acme.lamps", "{\"version\": 1, \"key\": \"acme.lamps\", \"data\": [\"kitchen\"]}");
        Store store = hub.viewOf("acme")
                .store(LAMPS.migratedBy((version, minorVersion, data) -> DataMap.of("was", version + "." + minorVersion,
                        "lamps", data)));

        Object data = hub.get(store.load());

        assertEquals(DataMap.of("was", "1.1", "lamps", List.of("kitchen")), data);
        hub.runUntilIdle();
        assertTrue(storage.text("acme.lamps").startsWith("{\n  \"version\": 2,\n  \"minor_version\": 3,"));
        assertTrue(storage.text("acme.lamps").contains("\"was\": \"1.1\""));
    }

    @Test
    void fileThatCannotBeMigratedStaysAsItIs() {
        String older = file(1, 1, "{\"a\": 1}");
        storage.with("acme.lamps", older);
        Store store = hub.viewOf("acme").store(LAMPS.migratedBy((version, minorVersion, data) -> {
            throw new IllegalArgumentException("no lamps");
        }));

        HubException onLoad = assertThrows(HubException.class, () -> hub.get(store.load()));
        HubException onSave = assertThrows(HubException.class, () -> hub.get(store.save(() -> List.of())));

        assertEquals("store_not_migrated", onLoad.code());
        assertTrue(onLoad.getMessage().contains("no lamps"), onLoad.getMessage());
        assertEquals("store_not_migrated", onSave.code());
        assertEquals(older, storage.text("acme.lamps"));
    }

    @Test
    void removedDocumentIsGoneUnlessSavedAgain() {
        Store store = store();
        hub.get(store.save(() -> List.of(1)));

        hub.get(store.remove());
        assertNull(hub.get(store.load()));
        assertFalse(storage.memory.keys().contains("acme.lamps"));
        CompletionStage<Void> first = store.save(() -> List.of(2));
        store.remove();
        store.save(() -> List.of(3));
        hub.get(first);
        hub.runUntilIdle();

        assertEquals(List.of(3L), hub.get(store.load()));
        assertTrue(storage.text("acme.lamps").contains("3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".hidden", "../escape", "a/b", "a\\b", "a\u0000b", "a\nb"})
    void keyThatIsNoNameOfAFileIsRefused(String key) {
        HubException refusal = assertThrows(HubException.class, () -> StoreKey.of(key, 1, 1));

        assertEquals("invalid_store_key", refusal.code());
    }
}
