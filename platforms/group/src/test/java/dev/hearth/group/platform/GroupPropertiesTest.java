package dev.hearth.group.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever the members do. A failure names the seed. */
class GroupPropertiesTest {
    private static final int ROUNDS = 300;
    private static final List<String> MODES = List.of("onoff", "brightness", "color_temp", "hs", "rgb", "xy", "rgbw");
    private static final List<String> EFFECTS = List.of("None", "rainbow", "colorloop", "fire");
    private static final List<String> LAMPS = List.of("light.a", "light.b", "light.c", "light.d");

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static <T> T any(RandomGenerator random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static void writeLamp(GroupHome home, RandomGenerator random, String id) {
        String state = any(random, List.of("on", "on", "on", "off", "unknown", "unavailable", "gone"));
        if (state.equals("gone")) {
            home.remove(id);
            return;
        }
        String mode = any(random, MODES);
        DataMap.Builder all = DataMap.builder();
        all.put("supported_color_modes", List.of(mode)).put("supported_features", random.nextInt(64));
        if (random.nextBoolean()) {
            all.put("effect_list", List.of(any(random, EFFECTS), "flicker"));
        }
        if (state.equals("on")) {
            all.put("color_mode", mode).put("brightness", random.nextInt(1, 256));
            all.put("effect", random.nextBoolean() ? "flicker" : null);
            switch (mode) {
                case "hs" -> all.put("hs_color", List.of(random.nextDouble(360), random.nextDouble(100)));
                case "xy" -> all.put("xy_color", List.of(random.nextDouble(), random.nextDouble()));
                case "rgb" -> all.put("rgb_color", List.of(random.nextInt(256), random.nextInt(256), 0));
                case "rgbw" -> all.put("rgbw_color", List.of(random.nextInt(256), 0, 9, random.nextInt(256)));
                case "color_temp" -> all.put("color_temp_kelvin", random.nextInt(2000, 6500));
                default -> {} // no colour
            }
        }
        home.hub.states().set(id, state, all.build());
    }

    private static Stream<Object> of(List<State> members, String attribute) {
        return members.stream()
                .map(member -> member.attributes().get(attribute))
                .filter(Objects::nonNull)
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aLightGroupClaimsNothingThatNoMemberHas(long seed) {
        RandomGenerator random = random(seed);
        try (GroupHome home = GroupHome.of("light: [{platform: group, name: g, entities: " + LAMPS + "}]")) {
            for (int round = 0; round < ROUNDS; round++) {
                writeLamp(home, random, any(random, LAMPS));
                String state = home.state("light.g");
                DataMap shown = home.attributes("light.g");
                List<State> members = LAMPS.stream()
                        .map(id -> home.hub.states().get(id))
                        .filter(Objects::nonNull)
                        .toList();
                List<State> on =
                        members.stream().filter(member -> member.value().equals("on")).toList();
                String where = "seed " + seed + ", round " + round + ": " + members;

                assertEquals(
                        members.stream().allMatch(member -> member.value().equals("unavailable")),
                        state.equals("unavailable"),
                        where);
                assertEquals(!on.isEmpty(), state.equals("on"), where);
                Set<Object> modes = new HashSet<>(of(members, "supported_color_modes").toList());
                if (!modes.isEmpty()) {
                    assertTrue(modes.containsAll((List<?>) shown.get("supported_color_modes")), where);
                }
                long features = of(members, "supported_features")
                        .mapToLong(each -> (Long) each)
                        .reduce(0, (a, b) -> a | b);
                assertEquals(0, (Long) shown.get("supported_features") & ~features, where);
                if (shown.get("effect_list") instanceof List<?> effects) {
                    assertTrue(of(members, "effect_list").toList().containsAll(effects), where);
                }
                among(shown, "effect", on, where);
                Object mode = shown.get("color_mode");
                assertTrue(mode == null || mode.equals("unknown") || modes.contains(mode), mode + "; " + where);
                between(shown, "brightness", on, where);
                between(shown, "color_temp_kelvin", on, where);
            }
        }
    }

    private static void among(DataMap shown, String attribute, List<State> members, String where) {
        Object value = shown.get(attribute);
        if (value != null) {
            assertTrue(of(members, attribute).anyMatch(value::equals), attribute + " " + value + "; " + where);
        }
    }

    private static void between(DataMap shown, String attribute, List<State> members, String where) {
        if (shown.get(attribute) instanceof Number value) {
            List<Double> all = of(members, attribute)
                    .map(each -> ((Number) each).doubleValue())
                    .sorted()
                    .toList();
            assertTrue(
                    all.getFirst() <= value.doubleValue() && value.doubleValue() <= all.getLast(),
                    attribute + " " + value + "; " + where);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void meansLieBetweenTheLeastAndTheGreatest(long seed) {
        RandomGenerator random = random(seed);
        List<String> ids = List.of("sensor.a", "sensor.b", "sensor.c", "sensor.d");
        try (GroupHome home = GroupHome.of("""
                sensor:
                  - {platform: group, name: min, type: min, ignore_non_numeric: true, entities: IDS}
                  - {platform: group, name: mean, type: mean, ignore_non_numeric: true, entities: IDS}
                  - {platform: group, name: median, type: median, ignore_non_numeric: true, entities: IDS}
                  - {platform: group, name: max, type: max, ignore_non_numeric: true, entities: IDS}
                """.replace("IDS", ids.toString()))) {
            for (int round = 0; round < ROUNDS; round++) {
                String value = random.nextInt(6) == 0
                        ? any(random, List.of("unknown", "unavailable", "x"))
                        : String.valueOf(random.nextInt(3) == 0 ? 0.1 : random.nextDouble(-1e9, 1e9));
                home.set(any(random, ids), value);
                String min = home.state("sensor.min");
                String where = "seed " + seed + ", round " + round;
                if (min.equals("unavailable")) {
                    assertEquals("unavailable", home.state("sensor.mean"), where);
                    continue;
                }
                double low = Double.parseDouble(min);
                double high = Double.parseDouble(home.state("sensor.max"));
                for (String each : List.of("sensor.mean", "sensor.median")) {
                    double middle = Double.parseDouble(home.state(each));
                    assertTrue(low <= middle && middle <= high, where + ": " + low + " " + middle + " " + high);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aNestedGroupIsAsItsMembersTogether(long seed) {
        RandomGenerator random = random(seed);
        List<String> ids = List.of("switch.a", "switch.b", "switch.c", "switch.d");
        List<String> yaml = new ArrayList<>(List.of("switch:"));
        for (boolean all : new boolean[] {false, true}) {
            yaml.add("  - {platform: group, name: flat " + all + ", all: " + all + ", entities: " + ids + "}");
            yaml.add("  - {platform: group, name: in " + all + ", all: " + all + ", entities: [switch.b, switch.c]}");
            yaml.add("  - {platform: group, name: out " + all + ", all: " + all + ", entities: [switch.a, switch.in_"
                    + all + ", switch.d]}");
        }
        try (GroupHome home = GroupHome.of(String.join("\n", yaml))) {
            ids.forEach(id -> home.set(id, "off"));
            for (int round = 0; round < ROUNDS; round++) {
                home.set(any(random, ids), any(random, List.of("on", "on", "off", "unknown", "unavailable")));

                for (boolean all : new boolean[] {false, true}) {
                    assertEquals(
                            home.state("switch.flat_" + all),
                            home.state("switch.out_" + all),
                            "seed " + seed + ", round " + round);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aGroupOfMoversCanDoNothingThatNoMemberCan(long seed) {
        RandomGenerator random = random(seed);
        try (GroupHome home = GroupHome.of("""
                cover: [{platform: group, name: g, entities: [cover.a, cover.b]}]
                valve: [{platform: group, name: g, entities: [valve.a, valve.b]}]
                fan: [{platform: group, name: g, entities: [fan.a, fan.b]}]
                media_player: [{platform: group, name: g, entities: [media_player.a, media_player.b]}]
                """)) {
            for (int round = 0; round < ROUNDS; round++) {
                String domain = any(random, List.of("cover", "valve", "fan", "media_player"));
                int a = random.nextInt(1 << 22);
                int b = random.nextInt(1 << 22);
                home.set(domain + ".a", "on", "supported_features", a).set(domain + ".b", "on", "supported_features",
                        b);

                long shown = (Long) home.attribute(domain + ".g", "supported_features");

                assertEquals(0, shown & ~(a | b), domain + ", seed " + seed + ", round " + round);
            }
        }
    }
}
