package dev.hearth.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.Platform;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class DemoTest {
    /**
     * The states right after Home Assistant 2024.1 had started with {@code demo:}, of the domains that our demo has.
     * {@code varies} names what is another at each start.
     */
    private static List<DataMap> recorded() throws IOException {
        Set<String> domains = new Demo().platforms().stream().map(Platform::domain).collect(Collectors.toSet());
        try (InputStream file = DemoTest.class.getResourceAsStream("/home-assistant-2024.1-demo.json")) {
            return JsonMapper.shared().readValue(file, new TypeReference<List<Map<String, Object>>>() {}).stream()
                    .map(DataMap::copyOf)
                    .filter(entity -> domains.contains(EntityId.domainOf(entity.text("entity_id"))))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachEntityIsAsHomeAssistantHasIt() throws IOException {
        return recorded().stream().map(entity -> DynamicTest.dynamicTest(entity.text("entity_id"), () -> {
            try (TestHub hub = TestHub.create()) {
                hub.install(new Demo()).setUp("demo:");

                State state = hub.state(entity.text("entity_id"));

                Set<?> varies = entity.get("varies") instanceof List<?> names ? Set.copyOf(names) : Set.of();
                DataMap attributes = (DataMap) entity.get("attributes");
                if (!varies.contains("state")) {
                    assertEquals(entity.text("state"), state.value());
                }
                assertEquals(without(attributes, varies), without(state.attributes(), varies));
                assertEquals(List.copyOf(attributes.keySet()), List.copyOf(state.attributes().keySet()));
            }
        }));
    }

    private static DataMap without(DataMap attributes, Set<?> names) {
        DataMap.Builder kept = DataMap.builder(attributes.size());
        attributes.forEach((name, value) -> {
            if (!names.contains(name)) {
                kept.put(name, value);
            }
        });
        return kept.build();
    }

    @Test
    void thereAreNoOtherEntities() throws IOException {
        Set<String> expected =
                recorded().stream().map(entity -> entity.text("entity_id"))
                        .collect(Collectors.toCollection(TreeSet::new));
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");
            Set<String> notRecorded = Set.of("image", "notify", "remote");

            Set<String> present = entityIds(hub);
            present.removeIf(id -> notRecorded.contains(EntityId.domainOf(id)));

            assertEquals(expected, present);
        }
    }

    private static Set<String> entityIds(TestHub hub) {
        return hub.states().all().stream().map(State::entityId).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void onePlatformAloneSetsUpItsDomain() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("switch: {platform: demo}");

            assertEquals(Set.of("switch.ac", "switch.decorative_lights"), entityIds(hub));
        }
    }

    @Test
    void aLightShowsTheColourItIsTold() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");

            hub.call(
                    "light",
                    "turn_on",
                    DataMap.of(
                            "entity_id", "light.bed_light",
                            "rgb_color", List.of(255, 0, 0),
                            "brightness", 120));

            DataMap attributes = hub.state("light.bed_light").attributes();
            assertEquals("on", hub.state("light.bed_light").value());
            assertEquals("hs", attributes.get("color_mode"));
            assertEquals(DataMap.of("c", List.of(0, 100)), DataMap.of("c", attributes.get("hs_color")));
            assertEquals(120L, attributes.get("brightness"));
        }
    }

    @Test
    void aLightShowsTheWhiteAndTheEffectItIsTold() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");

            hub.call(
                    "light",
                    "turn_on",
                    DataMap.of("entity_id", "light.bed_light", "color_temp", 300, "effect", "none"));

            DataMap attributes = hub.state("light.bed_light").attributes();
            assertEquals("color_temp", attributes.get("color_mode"));
            assertEquals(300L, attributes.get("color_temp"));
            assertEquals("none", attributes.get("effect"));
        }
    }

    @Test
    void theWhiteLampAloneIsAsBrightAsItIsTold() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");

            hub.call(
                    "light", "turn_on", DataMap.of("entity_id", "light.entrance_color_white_lights", "white", 99));

            DataMap attributes = hub.state("light.entrance_color_white_lights").attributes();
            assertEquals("white", attributes.get("color_mode"));
            assertEquals(99L, attributes.get("brightness"));
        }
    }

    @Test
    void lightsAndSwitchesGoOffAndOn() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");

            hub.call("light", "turn_off", DataMap.of("entity_id", "light.ceiling_lights"));
            hub.call("switch", "turn_on", DataMap.of("entity_id", "switch.ac"));
            hub.call("switch", "toggle", DataMap.of("entity_id", "switch.decorative_lights"));

            assertEquals("off", hub.state("light.ceiling_lights").value());
            assertEquals("on", hub.state("switch.ac").value());
            assertEquals("off", hub.state("switch.decorative_lights").value());
        }
    }

    @Test
    void whatALightShowedComesBackWhenItIsTurnedOnAgain() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");
            DataMap before = hub.state("light.kitchen_lights").attributes();

            hub.call("light", "turn_off", DataMap.of("entity_id", "light.kitchen_lights"));
            hub.call("light", "turn_on", DataMap.of("entity_id", "light.kitchen_lights"));

            assertEquals(before, hub.state("light.kitchen_lights").attributes());
        }
    }

    @Test
    void aCoverMovesByATenthEachSecond() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");

            hub.call("cover", "open_cover", DataMap.of("entity_id", "cover.hall_window"));
            hub.advance(Duration.ofSeconds(3));
            String during = hub.state("cover.hall_window").value();
            Object halfWay = hub.state("cover.hall_window").attributes().get("current_position");
            hub.advance(Duration.ofSeconds(10));

            assertEquals("opening", during);
            assertEquals(40L, halfWay);
            assertEquals("open", hub.state("cover.hall_window").value());
            assertEquals(100L, hub.state("cover.hall_window").attributes().get("current_position"));
        }
    }

    @Test
    void aCoverGoesWhereItIsToldAndItsSlatsToo() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");
            String id = "cover.living_room_window";

            hub.call("cover", "set_cover_position", DataMap.of("entity_id", id, "position", 42));
            hub.call("cover", "close_cover_tilt", DataMap.of("entity_id", id));
            hub.advance(Duration.ofMinutes(1));

            assertEquals(40L, hub.state(id).attributes().get("current_position"));
            assertEquals(0L, hub.state(id).attributes().get("current_tilt_position"));
        }
    }

    @Test
    void aCoverThatMovesIsStoppedByAToggleAndTurnsRoundWithTheNext() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");
            String id = "cover.living_room_window";

            hub.call("cover", "close_cover", DataMap.of("entity_id", id));
            hub.advance(Duration.ofSeconds(2));
            hub.call("cover", "toggle", DataMap.of("entity_id", id));
            String stopped = hub.state(id).value();
            hub.call("cover", "toggle", DataMap.of("entity_id", id));
            hub.advance(Duration.ofSeconds(1));

            assertEquals("open", stopped);
            assertEquals("opening", hub.state(id).value());
            assertEquals(60L, hub.state(id).attributes().get("current_position"));
        }
    }

    @Test
    void aCoverWithoutPositionsIsAtOnceWhereItShallBe() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");

            hub.call("cover", "toggle", DataMap.of("entity_id", "cover.garage_door"));

            assertEquals("open", hub.state("cover.garage_door").value());
        }
    }

    @Test
    void theMetersGoOnEveryFiveMinutes() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");

            hub.advance(Duration.ofMinutes(10));

            assertEquals("1.0", hub.state("sensor.total_energy_kwh").value());
            assertEquals("0.0005", hub.state("sensor.total_energy_mwh").value());
            assertEquals("0.05", hub.state("sensor.total_gas_m3").value());
            assertEquals("0.06", hub.state("sensor.total_gas_ft3").value());
        }
    }

    @Test
    void aHomeOfManyEntitiesCanBeTried() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("""
                    sensor: {platform: demo, count: 1000}
                    light: {platform: demo, count: 10}
                    switch: {platform: demo, count: 10}
                    binary_sensor: {platform: demo, count: 10}
                    cover: {platform: demo, count: 10}
                    """);

            assertEquals(1040, hub.states().count());
            assertEquals("0.1", hub.state("sensor.demo_1").value());
            assertEquals("on", hub.state("light.demo_10").value());
            assertEquals("off", hub.state("switch.demo_9").value());
            assertTrue(hub.state("binary_sensor.demo_2").isKnown());
            assertEquals("closed", hub.state("cover.demo_3").value());
        }
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream().anyMatch(each -> each.type() == Demo.class));
    }

    @Test
    void unloadedItLeavesNothingBehind() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new Demo()).setUp("demo:");
            int before = hub.states().count();
            hub.call("cover", "open_cover", DataMap.of("entity_id", "cover.hall_window"));

            hub.get(hub.setup().unplug(Objects.requireNonNull(hub.setup().catalogue().find("demo"))));
            hub.advance(Duration.ofMinutes(1));

            assertTrue(before > 0);
            assertTrue(hub.states().all().stream()
                    .allMatch(state -> state.attributes().containsKey("restored")));
            assertEquals(0, hub.loop().liveTimers());
        }
    }
}
