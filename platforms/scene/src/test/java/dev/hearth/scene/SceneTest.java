package dev.hearth.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.group.Groups;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SceneTest {
    private static final String MOVIE = """
            scene:
              - name: Movie
                entities:
                  light.tv: on
                  light.hall: {state: off, transition: 3}
                  switch.fan: "on"
            """;

    private final TestHub hub = TestHub.create().install(new SceneIntegration());
    private final List<String> calls = new ArrayList<>();
    private final List<Context> contexts = new ArrayList<>();

    @BeforeEach
    void pretendThereAreServices() {
        for (String service : List.of("light.turn_on", "light.turn_off", "switch.turn_on", "switch.turn_off")) {
            String[] name = service.split("\\.", 2);
            hub.services().register(name[0], name[1], ServiceDefinition.untyped(call -> {
                contexts.add(call.context());
                calls.add(service + " " + call.data());
                return call.data().get("entity_id").equals(List.of("light.broken"))
                        ? Stages.failed(new HubException("broken", "the lamp is broken"))
                        : Stages.done();
            }));
        }
        hub.states().set("light.tv", "off");
        hub.states().set("light.hall", "on");
        hub.states().set("switch.fan", "on");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private void call(String service, DataMap data) {
        hub.call("scene", service, data);
    }

    // ---- how they are written ----

    @Test
    void scenesMayBeWrittenInEveryForm() {
        hub.setUp("""
                scene:
                  - id: '1500000000000'
                    name: Romantic
                    icon: mdi:flower-tulip
                    entities:
                      light.tv:
                        state: on
                        xy_color: [0.33, 0.66]
                      light.hall: off
                    metadata:
                      light.tv: {entity_only: true}
                  - platform: homeassistant
                    states:
                      - name: Away
                        entities: {light.gone: 'off'}
                  - name: Nothing
                    entities: {}
                """);

        assertEquals("unknown", hub.state("scene.romantic").value());
        assertEquals(
                DataMap.of(
                        "entity_id", List.of("light.tv", "light.hall"),
                        "id", "1500000000000",
                        "icon", "mdi:flower-tulip").with("friendly_name", "Romantic"),
                hub.state("scene.romantic").attributes());
        assertEquals(
                DataMap.of("entity_id", List.of("light.gone"), "friendly_name", "Away"),
                hub.state("scene.away").attributes());
        assertEquals(List.of(), hub.state("scene.nothing").attributes().get("entity_id"));
    }

    @Test
    void aWrongSceneIsNamedAndTheOthersAreThere() {
        List<String> problems = hub.problems("""
                scene:
                  - name: Right
                    entities: {light.tv: on}
                  - name: Numbers
                    entities: {input_number.x: 5}
                  - name: Typing error
                    entites: {light.tv: on}
                  - platform: hue
                """);

        assertEquals(
                List.of(
                        "configuration.yaml:5:32: scene[1].entities.input_number.x: 5 is not a state as text, such as"
                                + " 'on' (numbers in quotes)",
                        "configuration.yaml:7:5: scene[2].entites: unknown key 'entites'; did you mean 'entities'?",
                        "configuration.yaml:8:15: scene[3].platform: no integration 'hue' with a scene platform is"
                                + " installed"),
                problems);
    }

    @Test
    void scenesCanBeMadeWithoutAnyInTheConfiguration() {
        hub.setUp("");

        call("create", DataMap.of("scene_id", "now", "snapshot_entities", List.of("light.tv")));

        assertEquals("unknown", hub.state("scene.now").value());
    }

    @Test
    void anotherIntegrationMayBringScenes() {
        hub.setUp("");

        hub.get(hub.hub().discovery().loadPlatform("scene", "homeassistant", DataMap.of("states", List.of(
                DataMap.of("name", "Found", "entities", DataMap.of("light.tv", "on"))))));

        assertEquals(List.of("light.tv"), hub.state("scene.found").attributes().get("entity_id"));
    }

    // ---- activating ----

    @Test
    void activatingBringsEntitiesIntoTheirStates() {
        hub.setUp(MOVIE);
        hub.advance(Duration.ofSeconds(90));
        Context mine = hub.hub().newContext(null, "somebody");

        hub.call(ServiceRequest.of("scene", "turn_on", DataMap.of("entity_id", "scene.movie", "transition", 2))
                .in(mine));

        assertEquals(
                List.of(
                        "light.turn_on {transition=2.0, entity_id=[light.tv]}",
                        "light.turn_off {transition=2.0, entity_id=[light.hall]}"),
                calls);
        assertEquals(List.of(mine, mine), contexts);
        assertEquals("2026-01-01T00:01:30+00:00", hub.state("scene.movie").value());
        assertEquals(mine, hub.state("scene.movie").context());
    }

    @Test
    void whatCannotBeDoneStopsNothingElse() {
        hub.states().set("light.broken", "off");
        hub.states().set("sensor.x", "1");
        hub.setUp("""
                scene:
                  - name: Odd
                    entities:
                      light.gone: on
                      sensor.x: "2"
                      martian.y: on
                      switch.fan: sideways
                      light.broken: on
                      light.tv: on
                """);

        HubException failure = assertThrows(
                HubException.class, () -> call("turn_on", DataMap.of("entity_id", "scene.odd")));

        assertEquals("the lamp is broken", failure.getMessage());
        assertEquals(
                List.of("light.turn_on {entity_id=[light.broken]}", "light.turn_on {entity_id=[light.tv]}"), calls);
    }

    @Test
    void whatIsSaidOfAGroupIsSaidOfItsMembers() {
        hub.hub().provide(Groups.class, new FakeGroups());
        hub.setUp("");

        call("apply", DataMap.of("entities", DataMap.of("group.all", "on", "switch.fan", "off")));

        assertEquals(
                List.of("light.turn_on {entity_id=[light.tv]}", "switch.turn_off {entity_id=[switch.fan]}"), calls);
    }

    private static final class FakeGroups implements Groups {
        @Override
        public List<String> members(String groupId) {
            return groupId.equals("group.all") ? List.of("light.tv", "switch.fan") : List.of();
        }

        @Override
        public List<String> expand(Collection<String> entityIds) {
            return entityIds.stream().flatMap(id -> members(id).stream()).toList();
        }

        @Override
        public List<String> groupsOf(String entityId) {
            return List.of();
        }
    }

    // ---- making and deleting ----

    @Test
    void aSnapshotBringsBackWhatWas() {
        hub.setUp("");
        hub.states().set("light.tv", "on", DataMap.of("brightness", 80, "effect", null));
        call("create", DataMap.of(
                "scene_id", "before",
                "entities", DataMap.of("switch.fan", "off"),
                "snapshot_entities", "light.tv, light.gone"));
        hub.states().set("light.tv", "off");

        call("turn_on", DataMap.of("entity_id", "scene.before"));

        assertEquals(
                List.of("switch.turn_off {entity_id=[switch.fan]}",
                        "light.turn_on {brightness=80, entity_id=[light.tv]}"),
                calls);
    }

    @Test
    void aMadeSceneIsReplacedAndDeletedButAWrittenOneIsNot() {
        hub.setUp(MOVIE);
        DataMap fan = DataMap.of("entities", DataMap.of("switch.fan", "on"));
        call("create", fan.with("scene_id", "made"));
        call("create", DataMap.of("scene_id", "made", "snapshot_entities", List.of("light.tv")));
        call("create", fan.with("scene_id", "movie"));

        assertEquals(List.of("light.tv"), hub.state("scene.made").attributes().get("entity_id"));
        assertEquals(3, ((List<?>) hub.state("scene.movie").attributes().get("entity_id")).size());
        call("delete", DataMap.of("entity_id", "scene.made"));
        assertNull(hub.states().get("scene.made"));
        assertEquals(
                "scene.delete: scene.movie is in the configuration; delete it there and reload the scenes",
                assertThrows(HubException.class, () -> call("delete", DataMap.of("entity_id", "scene.movie")))
                        .getMessage());
        assertEquals(
                "scene.delete: there is no scene scene.made of the home",
                assertThrows(HubException.class, () -> call("delete", DataMap.of("entity_id", "scene.made")))
                        .getMessage());
    }

    @Test
    void anEntityIsEitherGivenOrKept() {
        hub.setUp("");

        HubException twice = assertThrows(HubException.class, () -> call("create", DataMap.of(
                "scene_id", "x",
                "entities", DataMap.of("light.tv", "on"),
                "snapshot_entities", List.of("light.tv"))));
        HubException neither = assertThrows(HubException.class, () -> call("create", DataMap.of("scene_id", "x")));

        assertTrue(twice.getMessage().contains("light.tv is under 'entities' too"), twice.getMessage());
        assertTrue(neither.getMessage().contains("'entities'"), neither.getMessage());
    }

    // ---- reloading ----

    @Test
    void reloadingTakesWhatIsWrittenNow() {
        hub.setUp(MOVIE);
        call("create", DataMap.of("scene_id", "made", "entities", DataMap.of("switch.fan", "on")));
        List<Event> reloaded = hub.collect("scene_reloaded");
        hub.write(MOVIE.replace("Movie", "Film"));

        call("reload", DataMap.of());

        assertEquals(List.of("scene.film"), hub.states().entityIds("scene"));
        assertEquals(1, reloaded.size());
        call("turn_on", DataMap.of("entity_id", "scene.film"));
        assertEquals(2, calls.size());
    }

    @Test
    void aWrongSceneKeepsTheOldOnes() {
        hub.setUp(MOVIE);
        hub.write(MOVIE + "  - name: No entities\n");

        assertThrows(HubException.class, () -> call("reload", DataMap.of()));

        assertEquals(List.of("scene.movie"), hub.states().entityIds("scene"));
        assertTrue(hub.services().has("scene", "apply"));
    }
}
