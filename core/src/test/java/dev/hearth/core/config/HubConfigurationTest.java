package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubConfigurationTest {
    private static final Field<Integer> COUNT = Field.required("count", Schemas.positiveInt());
    private static final Schema<Integer> DEMO = Schemas.map(COUNT).as(section -> section.get(COUNT));

    @TempDir Path folder;

    private ConfigFixture config;

    @BeforeEach
    void emptyFolder() {
        config = new ConfigFixture(folder);
    }

    @Test
    void emptyConfigurationHasDefaults() {
        HubConfiguration configuration = config.main("").load();

        assertTrue(configuration.readable());
        assertEquals(Set.of(), configuration.domains());
        CoreConfig core = configuration.home().core();
        assertEquals("Home", core.name());
        assertEquals(100, core.radius());
        assertEquals(UnitSystem.METRIC, core.units());
        assertEquals(ZoneOffset.UTC, core.timeZone());
        assertFalse(configuration.home().fromYaml());
        assertEquals(List.of(), config.reports());
    }

    @Test
    void homeIsRead() {
        HubConfiguration configuration = config.main("""
                homeassistant:
                  name: Villa
                  latitude: 52.5
                  longitude: 13.4
                  elevation: 34
                  radius: 50
                  unit_system: us_customary
                  time_zone: Europe/Berlin
                  currency: USD
                  country: DE
                  language: de
                  internal_url: http://hub.local:8123
                  external_url: https://home.example.org
                  allowlist_external_urls: http://a.example
                  media_dirs: {}
                  auth_providers:
                    - type: homeassistant
                  debug: true
                """).load();

        CoreConfig core = configuration.home().core();
        assertEquals("Villa", core.name());
        assertEquals(52.5, core.latitude());
        assertEquals(ZoneId.of("Europe/Berlin"), core.timeZone());
        assertEquals(UnitSystem.US_CUSTOMARY, core.units());
        assertEquals("DE", core.country());
        assertEquals("https://home.example.org", core.externalUrl());
        assertEquals(List.of("http://a.example"), core.allowedUrls());
        assertEquals(List.of(folder.resolve("www"), folder.resolve("media")), core.allowedDirectories());
        assertTrue(configuration.home().fromYaml());
        assertTrue(configuration.home().debug());
        assertEquals(1, configuration.home().authProviders().size());
        assertEquals(List.of(), config.reports());
    }

    @Test
    void wrongHomeIsReportedInFullAndLeftToDefaults() {
        HubConfiguration configuration = config.main("""
                homeassistant:
                  nam: Villa
                  latitude: 91
                  unit_system: metrics
                  time_zone: Berlin
                  country: Germany
                """).load();

        assertEquals("Home", configuration.home().core().name());
        assertEquals(
                List.of(
                        "configuration.yaml:2:3: error: unknown key 'nam'",
                        "configuration.yaml:3:13: error: 91 is not a latitude from -90 to 90",
                        "configuration.yaml:4:16: error: 'metrics' is not one of 'metric', 'us_customary', 'imperial'",
                        "configuration.yaml:5:14: error: 'Berlin' is not a time zone such as Europe/Berlin",
                        "configuration.yaml:6:12: error: 'Germany' is not an ISO 3166 country code such as DE",
                        "configuration.yaml:3:3: warning: 'latitude' without 'longitude', which is 0 then; write both"),
                config.reports());
    }

    @Test
    void aLatitudeAloneIsKeptWithAWarning() {
        HubConfiguration configuration = config.main("homeassistant:\n  latitude: 52.5\n").load();

        assertEquals(52.5, configuration.home().core().latitude());
        assertEquals(
                List.of("configuration.yaml:2:3: warning: 'latitude' without 'longitude', which is 0 then; write both"),
                config.reports());
    }

    @Test
    void norwayWithoutQuotesIsOneProblemAndTheUnitedKingdomIsKnown() {
        Problem norway = problemOf("homeassistant:\n  country: NO\n");
        Problem kingdom = problemOf("homeassistant:\n  country: UK\n");

        assertEquals("NO without quotes is False to YAML", norway.message());
        assertEquals("'NO'", norway.suggestion());
        assertEquals("GB", kingdom.suggestion());
    }

    @Test
    void customizingWhatIsNotThereIsDoubtful() {
        config.main("""
                homeassistant:
                  media_dirs:
                  customize_domain:
                    lihgt: {icon: 'mdi:lamp'}
                  customize_glob:
                    'light.*': {icon: 'mdi:lamp'}
                    kitchen: {icon: 'mdi:lamp'}
                """).load();

        assertEquals(
                List.of(
                        "configuration.yaml:4:5: warning: no domain 'lihgt' is installed, so this changes nothing",
                        "configuration.yaml:7:5: warning: 'kitchen' matches no entity id; write a pattern such as"
                                + " 'light.*'"),
                config.reports());
    }

    @Test
    void waysToLogInAreChecked() {
        HubConfiguration good = config.main("""
                homeassistant:
                  auth_providers:
                    - type: homeassistant
                    - type: trusted_networks
                      trusted_networks: [192.168.1.0/24, fd00::/8]
                      trusted_users: {192.168.1.7: [abc, {group: system-users}]}
                      allow_bypass_login: true
                    - {type: command_line, id: one, command: /bin/login, args: [-x], meta: true}
                    - {type: command_line, id: two, command: /bin/login}
                  auth_mfa_modules:
                    - type: totp
                    - {type: notify, include: [notify.me], message: 'Code: {}'}
                  webrtc:
                    ice_servers:
                      url: [stun:a.example, turns:b.example]
                      credential: hunter2
                """).load();

        assertEquals(List.of(), config.reports());
        assertEquals(4, good.home().authProviders().size());
        assertEquals(2, good.home().authModules().size());
        config.main("""
                homeassistant:
                  auth_providers:
                    - type: homeasistant
                    - {type: trusted_networks, trusted_networks: [192.168.1.1/24]}
                    - {type: command_line, command: login}
                  auth_mfa_modules:
                    - type: totp
                    - type: totp
                  webrtc: {ice_servers: [{url: 'http://a.example'}]}
                """).load();
        assertEquals(
                List.of(
                        "configuration.yaml:3:13: error: 'homeasistant' is not one of 'command_line',"
                                + " 'homeassistant', 'trusted_networks'",
                        "configuration.yaml:4:51: error: '192.168.1.1/24' is not a network such as 192.168.1.0/24, or"
                                + " an address",
                        "configuration.yaml:5:37: error: 'login' is not an absolute path",
                        "configuration.yaml:8:7: error: there is another of the type 'totp'; give each an 'id' of its"
                                + " own",
                        "configuration.yaml:9:32: error: 'http://a.example' is not an address that begins with stun:,"
                                + " stuns:, turn: or turns:"),
                config.reports());
    }

    private Problem problemOf(String yaml) {
        List<Problem> problems = config.main(yaml).load().problems().list();
        assertEquals(1, problems.size(), problems::toString);
        return problems.getFirst();
    }

    @Test
    void wrongAddressIsLeftOutWithAWarning() {
        HubConfiguration configuration =
                config.main("homeassistant:\n  name: Villa\n  external_url: home.example.org\n").load();

        assertEquals("Villa", configuration.home().core().name());
        assertNull(configuration.home().core().externalUrl());
        assertFalse(config.problem().isError());
        assertEquals("home.example.org", config.marked());
    }

    @Test
    void oldKeysOfTheHomeAreUnderstood() {
        HubConfiguration configuration = config.main("""
                homeassistant:
                  temperature_unit: F
                  whitelist_external_urls: x
                """.replace("  whitelist_external_urls: x\n", "  whitelist_external_dirs: [.]\n")).load();

        assertEquals(UnitSystem.US_CUSTOMARY, configuration.home().core().units());
        assertEquals(2, configuration.problems().list().size());
        assertFalse(configuration.problems().hasErrors());
    }

    @Test
    void missingFoldersAreReported() {
        config.main("homeassistant:\n  media_dirs:\n    music: /nowhere/music\n").load();

        assertEquals("there is no folder '/nowhere/music' that the hub can read", config.problem().message());
        assertEquals("homeassistant.media_dirs.music", config.problem().path());
    }

    @Test
    void wrongKeyOfTheHomeCostsOnlyThatKey() {
        HubConfiguration configuration = config.main("""
                homeassistant:
                  name: Cottage
                  time_zone: Europe/Berlin
                  currency: gold
                  latitud: 3
                """).load();

        assertEquals("Cottage", configuration.home().core().name());
        assertEquals(ZoneId.of("Europe/Berlin"), configuration.home().core().timeZone());
        assertEquals("EUR", configuration.home().core().currency());
        assertEquals(2, configuration.problems().errors());
    }

    @Test
    void whatCouldNotBeReadIsPlacedInTheStructure() {
        config.file("broken.yaml", "a: [1").main("""
                sensor:
                  - platform: demo
                    password: !secret nobody
                  - !include broken.yaml
                light:
                  - name: 1
                    name: 2
                """).load();

        assertEquals(
                List.of("sensor[0].password", "sensor[1]", "light[0].name"),
                config.problems.list().stream().map(p -> p.path()).toList());
    }

    @Test
    void customizeGoesFromTheGeneralToTheParticular() {
        Customize customize = config.main("""
                homeassistant:
                  customize_domain:
                    light: {icon: domain, a: 1}
                  customize_glob:
                    "light.*": {icon: glob, b: 2}
                    "light.k?tchen": {b: 3}
                    "light.[!k]*": {b: 4}
                  customize:
                    Light.Kitchen: {icon: exact}
                """).load().home().customize();

        assertEquals(DataMap.of("icon", "exact", "a", 1, "b", 3), customize.attributesFor("light.kitchen"));
        assertEquals(DataMap.of("icon", "glob", "a", 1, "b", 4), customize.attributesFor("light.hall"));
        assertEquals(DataMap.of(), customize.attributesFor("switch.kitchen"));
    }

    @Test
    void emptySectionIsAnEmptyMap() {
        HubConfiguration configuration = config.main("demo:\n").load();

        assertEquals(Set.of("demo"), configuration.domains());
        assertTrue(((MapNode) configuration.section("demo")).isEmpty());
    }

    @Test
    void labelledKeysBelongToTheDomain() {
        HubConfiguration configuration = config.main("""
                automation: [{alias: a}]
                automation old: [{alias: b}]
                automation new:
                script: {a: 1}
                script two: {b: 2, a: 3}
                """).load();

        assertEquals(Set.of("automation", "script"), configuration.domains());
        assertEquals(List.of(Map.of("alias", "a"), Map.of("alias", "b")),
                configuration.section("automation").toPlain());
        assertEquals(Map.of("a", 1L, "b", 2L), configuration.section("script").toPlain());
        assertEquals(
                List.of("configuration.yaml:5:20: error: 'a' is already in configuration.yaml:4:10"), config.reports());
        assertEquals("script two.a", config.problem().path());
    }

    @Test
    void wrongNamesOfIntegrationsAreReported() {
        HubConfiguration configuration = config.main("Light:\non:\nmy-light: \nsensor:\n").load();

        assertEquals(Set.of("on", "sensor"), configuration.domains());
        assertEquals(
                List.of("light", "my_light"),
                config.problems.list().stream().map(p -> p.suggestion()).toList());
    }

    @Test
    void unknownIntegrationsAreGuessedAtEachOfTheirKeys() {
        HubConfiguration configuration = config.main("sensro:\nsensro 2:\n").load();

        configuration.reportUnknown("sensro", List.of("light", "sensor"));

        assertEquals(
                List.of(
                        "configuration.yaml:1:1: error: no integration 'sensro' is installed",
                        "configuration.yaml:2:1: error: no integration 'sensro' is installed"),
                config.reports());
        assertEquals("sensor", config.problems.list().getFirst().suggestion());
    }

    @Test
    void platformEntriesComeFromListsMapsAndLabelledKeys() {
        HubConfiguration configuration = config.main("""
                sensor:
                  - platform: demo
                    count: 1
                    scan_interval: 00:05
                  - platform: other
                    entity_namespace: attic
                sensor 2:
                  platform: demo
                  count: 2
                sensor 3:
                """).load();

        List<PlatformEntry> entries = configuration.entries("sensor");

        assertEquals(List.of("demo", "other", "demo"), entries.stream().map(PlatformEntry::platform).toList());
        assertEquals(Duration.ofMinutes(5), entries.get(0).scanInterval());
        assertEquals("attic", entries.get(1).entityNamespace());
        assertEquals(1, configuration.read(entries.get(0), DEMO, null));
        assertEquals(2, configuration.read(entries.get(2), DEMO, null));
        assertEquals(List.of(), config.reports());
    }

    @Test
    void wrongEntryIsDroppedAndTheOthersStay() {
        HubConfiguration configuration = config.main("""
                sensor:
                  - platform: demo
                    count: many
                    scan_interval: often
                  - count: 1
                  - demo
                  - platform: demo
                    count: 3
                """).load();

        List<Integer> read = configuration.entries("sensor").stream()
                .map(entry -> configuration.read(entry, DEMO, null))
                .filter(n -> n != null)
                .toList();

        assertEquals(List.of(3), read);
        assertEquals(
                List.of("sensor[0].scan_interval", "sensor[1]", "sensor[2]", "sensor[0].count"),
                config.problems.list().stream().map(p -> p.path()).toList());
    }

    @Test
    void scanIntervalMustBeAboveZero() {
        HubConfiguration configuration = config.main("""
                sensor:
                  - platform: demo
                    scan_interval: 0
                    count: 1
                  - platform: demo
                    scan_interval: -5
                    count: 2
                  - platform: demo
                    scan_interval: 0.5
                    count: 3
                """).load();

        List<Integer> read = configuration.entries("sensor").stream()
                .map(entry -> configuration.read(entry, DEMO, null))
                .filter(n -> n != null)
                .toList();

        assertEquals(List.of(3), read);
        assertEquals(
                List.of("sensor[0].scan_interval", "sensor[1].scan_interval"),
                config.problems.list().stream().map(p -> p.path()).toList());
        config.problems.list()
                .forEach(problem -> assertTrue(problem.message().contains("a period above zero"), problem::message));
    }

    @Test
    void placesOfAnIntegrationAreItsSectionsAndTheEntriesThatNameIt() {
        HubConfiguration read = config.main("""
                demo:
                sensor:
                  - platform: other
                  - platform: demo
                sensor 2:
                  platform: demo
                light:
                  - platform: demo
                """).load();

        Set<String> places = read.placesOf("demo", List.of("demo"), List.of("sensor"));

        assertEquals(Set.of("demo", "sensor[1]", "sensor 2"), places);
        assertEquals(List.of(), config.reports());
    }

    @Test
    void unknownPlatformIsGuessed() {
        PlatformEntry entry = config.main("sensor:\n  - platform: dmeo\n").load().entries("sensor").getFirst();

        entry.reportUnknown(List.of("demo", "template"), List.of());

        assertEquals("no integration 'dmeo' with a sensor platform is installed", config.problem().message());
        assertEquals("demo", config.problem().suggestion());
        assertEquals("dmeo", config.marked());
    }

    @Test
    void platformsThatYamlTakesForNumbersAreEntriesOfThatName() {
        HubConfiguration configuration = config.main("""
                sensor:
                  - platform: 3
                  - platform: yes
                  - platform: 1.50
                  - platform: !secret number
                """).file("secrets.yaml", "number: 77\n").load();

        List<PlatformEntry> entries = configuration.entries("sensor");
        entries.forEach(entry -> entry.reportUnknown(List.of(), List.of()));

        assertEquals(
                List.of(
                        "configuration.yaml:2:15: error: no integration '3' with a sensor platform is installed",
                        "configuration.yaml:3:15: error: no integration 'yes' with a sensor platform is installed",
                        "configuration.yaml:4:15: error: no integration '1.50' with a sensor platform is installed",
                        "configuration.yaml:5:15: error: no integration '!secret number' with a sensor platform is"
                                + " installed"),
                config.reports());
    }

    @Test
    void entriesWithoutPlatformAreReportedOnce() {
        HubConfiguration configuration = config.main("""
                sensor:
                  - {}
                  -
                  - platform: ""
                  - platform:
                sensor none: {}
                """).load();

        List<PlatformEntry> entries = configuration.entries("sensor");

        assertEquals(List.of(), entries);
        assertEquals(
                List.of("sensor[0]", "sensor[1]", "sensor[2].platform", "sensor[3].platform"),
                config.problems.list().stream().map(p -> p.path()).toList());
        assertEquals("the required key 'platform' is missing", config.problems.list().getFirst().message());
    }

    @Test
    void unreadableSectionIsNotReportedAgain() {
        HubConfiguration configuration =
                config.main("demo: !include missing.yaml\nsensor: !include missing.yaml\n").load();

        Integer section = DEMO.validate(configuration.section("demo"), configuration.problemsAt("demo"));
        List<PlatformEntry> entries = configuration.entries("sensor");

        assertNull(section);
        assertEquals(List.of(), entries);
        assertEquals(2, config.reports().size(), () -> config.reports().toString());
        assertNotNull(configuration.home());
    }

    @Test
    void filesThatWereReadAreListed() {
        HubConfiguration configuration =
                config.main("a: !include a.yaml\nb: !secret x\n").file("a.yaml", "").file("secrets.yaml", "x: 1")
                        .load();

        assertEquals(List.of("configuration.yaml", "a.yaml", "secrets.yaml"), configuration.files());
    }
}
