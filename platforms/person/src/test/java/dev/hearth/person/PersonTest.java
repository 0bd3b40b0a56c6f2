package dev.hearth.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.person.Persons;
import dev.hearth.api.state.State;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final String ANNE = """
            person:
              - name: Anne
                id: anne
                user_id: abc
                picture: /local/anne.jpg
                device_trackers: [device_tracker.router, device_tracker.phone, device_tracker.watch]
            """;

    private static TestHub home(String yaml) {
        TestHub hub = TestHub.create();
        hub.install(new PersonIntegration()).setUp(yaml);
        hub.start();
        return hub;
    }

    private static void gps(TestHub hub, String tracker, String place, double latitude) {
        hub.advance(Duration.ofSeconds(1));
        hub.states().set(
                tracker,
                place,
                DataMap.of("source_type", "gps", "latitude", latitude, "longitude", 4.5).with("gps_accuracy", 10));
    }

    private static void router(TestHub hub, String place) {
        hub.advance(Duration.ofSeconds(1));
        hub.states().set("device_tracker.router", place, DataMap.of("source_type", "router"));
    }

    @Test
    void aPersonWithoutNewsIsUnknown() {
        try (TestHub hub = home(ANNE)) {
            State anne = hub.state("person.anne");

            assertEquals("unknown", anne.value());
            assertEquals(
                    "{editable=false, id=anne, user_id=abc, device_trackers=[device_tracker.router,"
                            + " device_tracker.phone, device_tracker.watch], entity_picture=/local/anne.jpg,"
                            + " friendly_name=Anne}",
                    anne.attributes().toString());
        }
    }

    @Test
    void thePhoneThatMovedLastSaysWhereAPersonIs() {
        try (TestHub hub = home(ANNE)) {
            gps(hub, "device_tracker.watch", "School", 1);
            gps(hub, "device_tracker.phone", "Work", 2);

            State anne = hub.state("person.anne");
            assertEquals("Work", anne.value());
            assertEquals("device_tracker.phone", anne.attributes().get("source"));
            assertEquals(2.0, anne.attributes().get("latitude"));
            assertEquals(10L, anne.attributes().get("gps_accuracy"));
        }
    }

    @Test
    void whoIsSeenInTheNetworkIsAtHomeWhateverThePhoneSays() {
        try (TestHub hub = home(ANNE)) {
            hub.states().set("zone.home", "0", DataMap.of("latitude", 52.0, "longitude", 4.0));
            router(hub, "home");
            gps(hub, "device_tracker.phone", "Work", 2);
            State before = hub.state("person.anne");
            router(hub, "not_home");

            assertEquals("home", before.value());
            assertEquals("device_tracker.router", before.attributes().get("source"));
            assertEquals(52.0, before.attributes().get("latitude"));
            assertEquals("Work", hub.state("person.anne").value());
        }
    }

    @Test
    void theNetworkAloneCanSayThatAPersonIsAway() {
        try (TestHub hub = home(ANNE)) {
            router(hub, "not_home");
            gps(hub, "device_tracker.phone", "unavailable", 2);

            assertEquals("not_home", hub.state("person.anne").value());
        }
    }

    @Test
    void aPersonWaitsForTheStartBeforeBelievingItsTrackers() {
        try (TestHub hub = TestHub.create()) {
            hub.states().set("device_tracker.router", "home", DataMap.of("source_type", "router"));
            hub.install(new PersonIntegration()).setUp(ANNE);
            String before = hub.state("person.anne").value();

            hub.start();

            assertEquals("unknown", before);
            assertEquals("home", hub.state("person.anne").value());
        }
    }

    @Test
    void personsOfTheStoreAreShownAndLoseTrackersAndUsersThatGo() {
        MemoryStorage storage = new MemoryStorage();
        String file = """
                {"version": 2, "minor_version": 1, "key": "person", "data": {"items": [
                  {"id": "bob", "name": "Bob", "device_trackers": ["device_tracker.a", "device_tracker.b"],
                   "user_id": "u1", "picture": null}]}}
                """;
        storage.write("person", file.getBytes(StandardCharsets.UTF_8), false);
        try (TestHub hub = TestHub.create(storage, Instant.parse("2026-01-01T00:00:00Z"))) {
            hub.install(new PersonIntegration()).setUp("");
            hub.start();
            Object before = hub.state("person.bob").attributes().get("user_id");

            hub.bus().fire(
                    "entity_registry_updated", DataMap.of("action", "remove", "entity_id", "device_tracker.a"));
            hub.bus().fire("user_removed", DataMap.of("user_id", "u1"));

            assertEquals("u1", before);
            assertEquals(
                    "{editable=true, id=bob, device_trackers=[device_tracker.b], friendly_name=Bob}",
                    hub.state("person.bob").attributes().toString());
        }
    }

    @Test
    void othersCanMakeThePersonOfAUserOnce() {
        try (TestHub hub = home("")) {
            Persons persons = Objects.requireNonNull(hub.hub().capability(Persons.class));

            hub.get(persons.create("Anne", "abc"));

            assertEquals("abc", hub.state("person.anne").attributes().get("user_id"));
            assertThrows(HubException.class, () -> hub.get(persons.create("Bob", "abc")));
            hub.get(persons.create("Carl", null));
            assertEquals("Carl", hub.state("person.carl").name());
        }
    }

    @Test
    void aReloadTakesOverWhatIsWrittenNow() {
        try (TestHub hub = home(ANNE)) {
            hub.write("person: {name: Carl, id: c, device_trackers: device_tracker.router}");
            router(hub, "home");

            hub.call("person", "reload", DataMap.of());

            assertEquals(List.of("person.carl"), hub.states().entityIds("person"));
            assertEquals("home", hub.state("person.carl").value());
        }
    }

    @Test
    void nobodyIsWatchedWhoIsGone() {
        try (TestHub hub = home(ANNE)) {
            hub.write("");
            hub.call("person", "reload", DataMap.of());
            var changes = hub.collect(EventTypes.STATE_CHANGED);

            router(hub, "home");

            assertEquals(1, changes.size());
        }
    }

    @Test
    void mistakesAreNamedAtTheirPlace() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new PersonIntegration());

            List<String> problems =
                    hub.problems("person:\n  - {name: X, id: x, device_trackers: [light.lamp]}\n  - {name: Y}");

            assertEquals(2, problems.size());
            assertTrue(problems.get(0).contains("person[0].device_trackers[0]"), problems.get(0));
            assertTrue(problems.get(1).contains("'id'"), problems.get(1));
        }
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream()
                .anyMatch(each -> each.type() == PersonIntegration.class));
    }

    @Test
    void clientsEditPersonsAndSeeThoseOfTheConfiguration() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new PersonIntegration()).setUp("person: [{id: bob, name: Bob}]");
            TestCommands client = new TestCommands(hub);

            DataMap made = client.map("person/create", DataMap.of("name", "Owner", "user_id", "u1"));
            DataMap listed = client.map("person/list", DataMap.of());
            client.result("person/update", DataMap.of("person_id", "owner", "name", "Anne"));

            assertEquals("owner", made.get("id"));
            assertEquals(
                    DataMap.of(
                            "storage",
                            List.of(made),
                            "config",
                            List.of(DataMap.of("id", "bob", "name", "Bob", "device_trackers", List.of()))),
                    listed);
            assertEquals("Anne", hub.state("person.owner").name());
            assertEquals(
                    "invalid_format",
                    client.error("person/create", DataMap.of("name", "Twin", "user_id", "u1")).code());
            assertEquals(
                    "not_found", client.error("person/delete", DataMap.of("person_id", "bob")).code());
            client.result("person/delete", DataMap.of("person_id", "owner"));
            assertEquals(List.of("person.bob"), hub.states().entityIds("person"));
        }
    }

    @Test
    void aReloadFollowsOtherTrackersAndKeepsWhoIsStillThere() {
        try (TestHub hub = home(ANNE)) {
            router(hub, "home");
            assertEquals("home", hub.state("person.anne").value());
            State before = hub.state("person.anne");
            new TestCommands(hub).result("person/create", DataMap.of("name", "Bob", "user_id", "u1"));

            hub.call("person", "reload", DataMap.of());
            assertSame(before, hub.state("person.anne"));

            hub.write(
                    "person: [{name: Anna, id: anne, device_trackers: device_tracker.phone}, {name: Carl, id: carl}]");
            hub.call("person", "reload", DataMap.of());
            assertEquals("unknown", hub.state("person.anne").value());
            assertEquals("Anna", hub.state("person.anne").name());
            gps(hub, "device_tracker.phone", "work", 52.5);
            assertEquals("work", hub.state("person.anne").value());
            assertEquals(
                    List.of("person.anne", "person.bob", "person.carl"),
                    hub.states().entityIds("person").stream().sorted().toList());
            DataMap list = new TestCommands(hub).map("person/list", DataMap.of());
            assertEquals(2, ((List<?>) list.get("config")).size());
            assertEquals(1, ((List<?>) list.get("storage")).size());

            hub.write("person: {name: Carl, id: carl, user_id: u9}");
            hub.call("person", "reload", DataMap.of());
            assertEquals(List.of("person.bob", "person.carl"),
                    hub.states().entityIds("person").stream().sorted().toList());
            assertEquals(
                    "invalid_format",
                    new TestCommands(hub)
                            .error("person/create", DataMap.of("name", "Dora", "user_id", "u9"))
                            .code());
            new TestCommands(hub).result("person/create", DataMap.of("name", "Eve", "user_id", "abc"));
        }
    }
}
