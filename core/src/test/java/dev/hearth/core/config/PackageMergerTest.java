package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageMergerTest {
    @TempDir Path folder;

    private ConfigFixture config;

    @BeforeEach
    void emptyFolder() {
        config = new ConfigFixture(folder);
    }

    private HubConfiguration load(String main) {
        return config.main("homeassistant:\n  packages: !include_dir_named packages\n" + main).load();
    }

    @Test
    void platformEntriesAreAppended() {
        config.file("packages/one.yaml", "sensor:\n  platform: b\nswitch:\n  - platform: c\n");

        HubConfiguration configuration = load("sensor:\n  - platform: a\n");

        assertEquals(
                List.of("a", "b"),
                configuration.entries("sensor").stream().map(PlatformEntry::platform).toList());
        assertEquals(1, configuration.entries("switch").size());
        assertEquals(
                "packages/one.yaml:2:3",
                configuration.entries("sensor").get(1).node().position().toString());
        assertEquals(List.of(), config.reports());
    }

    @Test
    void mapsAreUnitedAtAnyDepth() {
        config.file("packages/one.yaml", "script:\n  b: {x: 1}\n  a: {list: [2], y: 3}\n");

        HubConfiguration configuration = load("script:\n  a: {list: [1], z: 0}\n");

        assertEquals(
                Map.of("a", Map.of("list", List.of(1L, 2L), "z", 0L, "y", 3L), "b", Map.of("x", 1L)),
                configuration.section("script").toPlain());
    }

    @Test
    void valueThatIsThereStaysAndTheRestOfTheMapIsLeftOut() {
        config.file("packages/one.yaml", "script:\n  a:\n    x: 2\n    y: 2\n");

        HubConfiguration configuration = load("script:\n  a:\n    x: 1\n");

        assertEquals(Map.of("a", Map.of("x", 1L)), configuration.section("script").toPlain());
        assertEquals(
                "packages/one.yaml:3:5: error: the key 'x' is already set in configuration.yaml:5:5;"
                        + " that value stays and the rest of this map is not merged",
                ConfigFixture.report(config.problem()));
        assertEquals("script.a.x", config.problem().path());
        assertEquals("configuration.yaml:2:13", config.problem().position().includeChain().getFirst().toString());
    }

    @Test
    void emptySectionsGiveWay() {
        config.file("packages/one.yaml", "script:\n  a: {x: 1}\nlight:\ndemo:\n");

        HubConfiguration configuration = load("script:\nlight:\n  - platform: a\n");

        assertEquals(Map.of("a", Map.of("x", 1L)), configuration.section("script").toPlain());
        assertEquals(1, configuration.entries("light").size());
        assertTrue(configuration.domains().contains("demo"));
        assertEquals(List.of(), config.reports());
    }

    @Test
    void packagesComeOneAfterTheOther() {
        config.file("packages/b.yaml", "automation:\n  - alias: b\n").file("packages/a.yaml",
                "automation old:\n  - alias: a\n");

        HubConfiguration configuration = load("automation:\n  - alias: main\n");

        assertEquals(
                List.of(Map.of("alias", "main"), Map.of("alias", "b"), Map.of("alias", "a")),
                configuration.section("automation").toPlain());
    }

    @Test
    void ofItsHomePartOnlyCustomizeCounts() {
        config.file("packages/one.yaml", "homeassistant:\n  name: Other\n  customize:\n    light.a: {icon: x}\n");

        HubConfiguration configuration = load("");

        assertEquals("Home", configuration.home().core().name());
        assertEquals(DataMap.of("icon", "x"), configuration.home().customize().attributesFor("light.a"));
    }

    @Test
    void whatAPackageLaysOverAnEntityTakesThePlaceOfWhatTheMainFileDoes() {
        config.file(
                "packages/one.yaml",
                "homeassistant:\n  customize:\n    light.a: {icon: x}\n  customize_glob:\n    '*.b': {icon: y}\n");

        HubConfiguration configuration = config.main("""
                homeassistant:
                  packages: !include_dir_named packages
                  customize:
                    light.a: {icon: z, hidden: true}
                    light.c: {icon: z}
                """).load();

        Customize customize = configuration.home().customize();
        assertEquals(DataMap.of("icon", "x"), customize.attributesFor("light.a"));
        assertEquals(DataMap.of("icon", "y"), customize.attributesFor("light.b"));
        assertEquals(DataMap.of("icon", "z"), customize.attributesFor("light.c"));
        assertEquals(List.of(), config.reports());
    }

    @Test
    void listInAPackageDoesNotMakeAListOfAMap() {
        config.file("packages/one.yaml", "logger: [a]\n");

        HubConfiguration configuration = load("logger:\n  default: info\n");

        assertEquals(Map.of("default", "info"), configuration.section("logger").toPlain());
        assertEquals(
                List.of("packages/one.yaml:1:9: error: a list of 1 item is not a map, like the section it is added to"),
                config.reports());
    }

    @Test
    void whatIsNoPackageIsReported() {
        config.main(
                "homeassistant:\n  packages:\n    My House: {light: }\n    b: [1]\n    c: {script: 5}\n    d:\nscript: {a: {}}\n")
                .load();

        assertEquals(
                List.of(
                        "configuration.yaml:3:5: error: 'My House' is not a name of lower-case letters, digits and single"
                                + " underscores",
                        "configuration.yaml:4:8: error: a list of 1 item is not a map of domains to their sections",
                        "configuration.yaml:5:17: error: 5 is not a map, like the section it is added to"),
                config.reports());
    }
}
