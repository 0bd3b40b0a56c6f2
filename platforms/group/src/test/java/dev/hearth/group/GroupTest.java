package dev.hearth.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.LightEntity;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.group.Groups;
import dev.hearth.core.testing.TestHub;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupTest {
    private final TestHub hub = TestHub.create().install(new GroupIntegration()).install(new Lamps());

    @AfterEach
    void close() {
        hub.close();
    }

    private void started(String yaml) {
        hub.setUp(yaml);
        hub.start();
    }

    private String state(String group) {
        hub.runUntilIdle();
        return hub.state(group).value();
    }

    private void set(String entityId, String value) {
        hub.states().set(entityId, value);
    }

    // ---- how they are written ----

    @Test
    void groupsMayBeWrittenInEveryForm() {
        started("""
                group:
                  all_lights: light.a, light.B
                  Living Room:
                    name: Salon
                    icon: mdi:sofa
                    all: true
                    entities:
                      - light.a
                      - group.all_lights
                  short: [switch.x]
                  nobody:
                  Küche 2: light.a
                """);

        assertEquals(
                DataMap.of("entity_id", List.of("light.a", "light.b"), "order", 0, "friendly_name", "all_lights"),
                hub.state("group.all_lights").attributes());
        assertEquals(
                DataMap.of("entity_id", List.of("light.a", "group.all_lights"), "order", 1, "icon", "mdi:sofa")
                        .with("friendly_name", "Salon"),
                hub.state("group.living_room").attributes());
        assertEquals(List.of("switch.x"), hub.state("group.short").attributes().get("entity_id"));
        assertEquals("unknown", state("group.nobody"));
        assertEquals("Küche 2", hub.state("group.kuche_2").attributes().get("friendly_name"));
    }

    @Test
    void mistakesWithinAGroupAreNamedWhereTheyAre() {
        assertEquals(
                List.of(
                        "configuration.yaml:1:24: group.a.entities[0]: 'light' is not an entity id such as light.kitchen",
                        "configuration.yaml:1:37: group.a.all: 'maybe' is not yes or no (true, on, 1 … or false, off, 0 …)"),
                hub.problems("group: {a: {entities: [light], all: maybe}}"));
    }

    // ---- what they show ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            light.a=on,light.b=off                  | on
            light.a=off,light.b=off                 | off
            light.a=unavailable,light.b=unavailable | off
            light.a=unknown,light.b=on              | on
            light.a=off,switch.b=off                | off
            cover.a=open,cover.b=closed             | open
            cover.a=closed,cover.b=closed           | closed
            cover.a=opening                         | closed
            cover.a=open,light.b=off                | on
            cover.a=closed,light.b=off              | off
            sensor.a=on                             | unknown
            sensor.a=on,light.b=off                 | off
            martian.a=sideways                      | unknown
            martian.a=off                           | off
            martian.a=on,light.b=off                | on
            group.x=open,cover.b=closed             | open
            """)
    void theStateFollowsThoseOfTheMembers(String members, String expected) {
        List<String> ids = new ArrayList<>();
        for (String member : members.split(",", -1)) {
            String[] idAndState = member.split("=", -1);
            ids.add(idAndState[0]);
            set(idAndState[0], idAndState[1]);
        }

        started("group: {g: " + ids + "}");

        assertEquals(expected, state("group.g"));
    }

    @Test
    void allMembersHaveToBeOnIfItSaysSo() {
        set("light.a", "on");
        set("light.b", "off");
        started("group:\n  g:\n    all: true\n    entities: [light.a, light.b]\n");
        assertEquals("off", state("group.g"));

        set("light.b", "on");

        assertEquals("on", state("group.g"));
    }

    @Test
    void membersMayComeAndGo() {
        started("group: {outer: group.inner, inner: [light.a, light.b]}");
        assertEquals("unknown", state("group.outer"));

        set("light.a", "on");
        assertEquals("on", state("group.outer"));
        set("light.b", "off");
        hub.states().remove("light.a");
        assertEquals("off", state("group.inner"));

        assertEquals("off", state("group.outer"));
    }

    @Test
    void aGroupIsWrittenOnceForAllChangesOfATurnWithTheirContext() {
        set("light.a", "off");
        set("light.b", "off");
        started("group: {g: [light.a, light.b]}");
        Context mine = hub.hub().newContext(null, "somebody");
        long before = hub.state("group.g").lastUpdatedMicros();

        hub.states().set("light.a", "on", DataMap.of("assumed_state", true), false, null);
        hub.states().set("light.b", "on", DataMap.of(), false, mine);

        assertEquals(before, hub.state("group.g").lastUpdatedMicros());
        assertEquals("on", state("group.g"));
        assertEquals(mine, hub.state("group.g").context());
        assertEquals(true, hub.state("group.g").attributes().get("assumed_state"));
    }

    @Test
    void groupsThatContainThemselvesEndSomewhere() {
        set("light.a", "on");
        started("group: {x: [group.y, light.a], y: [group.x, light.b]}");
        Groups groups = Objects.requireNonNull(hub.hub().capability(Groups.class));

        assertEquals("on", state("group.x"));
        assertEquals("on", state("group.y"));
        assertEquals(List.of("light.b", "light.a"), groups.expand(List.of("group.x", "LIGHT.A", "group.gone")));
        assertEquals(List.of("group.x"), groups.groupsOf("light.a"));
    }

    // ---- making and changing ----

    @Test
    void callsMakeChangeAndRemoveGroups() {
        set("light.a", "on");
        started("");
        hub.call("group", "set", DataMap.of("object_id", "g", "entities", "light.a", "name", "Mine"));
        assertEquals(
                DataMap.of("entity_id", List.of("light.a"), "order", 0, "auto", true).with("friendly_name", "Mine"),
                hub.state("group.g").attributes());
        assertEquals("on", state("group.g"));

        hub.call("group", "set", DataMap.of("object_id", "g", "add_entities", List.of("light.b"), "all", true));
        set("light.b", "off");
        assertEquals("off", state("group.g"));
        hub.call("group", "set", DataMap.of("object_id", "g", "remove_entities", List.of("light.b")));
        assertEquals(List.of("light.a"), hub.state("group.g").attributes().get("entity_id"));
        assertEquals("on", state("group.g"));

        hub.call("group", "remove", DataMap.of("object_id", "g"));
        hub.call("group", "remove", DataMap.of("object_id", "g"));
        assertNull(hub.states().get("group.g"));
        assertThrows(
                HubException.class,
                () -> hub.call(
                        "group",
                        "set",
                        DataMap.of("object_id", "g", "entities", "light.a", "add_entities", "light.b")));
    }

    @Test
    void howManyMembersHaveToBeOnCountsFromTheNextChangeOn() {
        set("light.a", "on");
        set("light.b", "off");
        started("group: {g: [light.a, light.b]}");

        hub.call("group", "set", DataMap.of("object_id", "g", "all", true, "icon", "mdi:sofa"));
        assertEquals("on", state("group.g"));
        assertEquals("mdi:sofa", hub.state("group.g").attributes().get("icon"));
        set("light.b", "unavailable");
        assertEquals("off", state("group.g"));
    }

    @Test
    void reloadingTakesWhatIsWrittenNowAndKeepsWhatCallsHaveMade() {
        set("light.a", "on");
        started("group: {old: light.a}");
        hub.call("group", "set", DataMap.of("object_id", "made", "entities", "light.a"));
        hub.write("group: {new: light.a}");

        hub.call("group", "reload", DataMap.of());

        assertEquals("on", state("group.new"));
        assertEquals("on", state("group.made"));
        assertEquals(true, hub.state("group.made").attributes().get("auto"));
        assertEquals(2, hub.states().entityIds("group").size());
    }

    // ---- as targets ----

    @Test
    void aServiceForAGroupReachesItsMembersOfTheDomain() {
        started("""
                light:
                  - platform: lamps
                group:
                  downstairs: [light.a, switch.x, group.upstairs]
                  upstairs: [light.b]
                """);

        hub.call("light", "turn_on", DataMap.of("entity_id", "group.downstairs"));

        assertEquals("on", state("light.a"));
        assertEquals("on", state("light.b"));
        assertEquals("off", state("light.c"));
        assertEquals("on", state("group.downstairs"));
    }

    /** Three lamps. */
    private static final class Lamps implements Integration {
        @Override
        public Manifest manifest() {
            return Manifest.of(ApiVersion.CURRENT, "lamps", "Lamps", "1.0.0");
        }

        @Override
        public List<Platform<?>> platforms() {
            return List.of(new Platform<Section>() {
                @Override
                public String domain() {
                    return "light";
                }

                @Override
                public Schema<Section> schema() {
                    return Schemas.map();
                }

                @Override
                public CompletionStage<?> setup(Hub hub, Section config, EntityAdder entities) {
                    return entities.add(new Lamp("a"), new Lamp("b"), new Lamp("c"));
                }
            });
        }
    }

    private static final class Lamp extends LightEntity {
        private final String name;
        private boolean on;

        Lamp(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Boolean isOn() {
            return on;
        }

        @Override
        public CompletionStage<?> turnOn(LightTurnOn wish) {
            on = true;
            return Stages.done();
        }

        @Override
        public CompletionStage<?> turnOff(LightTurnOff wish) {
            on = false;
            return Stages.done();
        }
    }
}
