package dev.hearth.templateentities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.TemplateCheck;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What entities of all domains do alike. */
class EntityTemplatesTest {
    private static final String FOLLOWER = "template: {sensor: {name: A, state: \"{{ states('sensor.b') }}\"}}";

    private static TestHub home(String yaml) {
        return TemplateHome.setUp(TemplateHome.running(), yaml);
    }

    @Test
    void followsFromTheStartOfTheHubOn() {
        try (TestHub hub = TemplateHome.setUp(TemplateHome.starting(), FOLLOWER)) {
            hub.states().set("sensor.b", "1");
            assertEquals("unknown", hub.state("sensor.a").value());

            hub.start();

            assertEquals("1", hub.state("sensor.a").value());
        }
    }

    @Test
    void anAvailabilityThatIsNoYesMeansUnavailable() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN); TestHub hub = home("""
                template:
                  sensor:
                    name: A
                    state: "{{ fail('sensor.b') }}"
                    availability: "{{ states('sensor.up') }}"
                """)) {
            for (String no : List.of("off", "False", "0", "None", "nonsense")) {
                hub.states().set("sensor.up", no);
                assertEquals("unavailable", hub.state("sensor.a").value());
            }
            assertEquals(List.of(), log.all());

            hub.states().set("sensor.b", "fine");
            for (String yes : List.of("on", "True", "1", "enable", "2.5")) {
                hub.states().set("sensor.up", yes);
                assertEquals("fine", hub.state("sensor.a").value());
                hub.states().set("sensor.up", "off");
            }
        }
    }

    @Test
    void anAvailabilityThatFailsIsLoggedAndMeansAvailable() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN);
                TestHub hub = home(
                        "template: {sensor: {name: A, state: 5, availability: \"{{ fail('sensor.up') }}\"}}")) {
            assertEquals("5", hub.state("sensor.a").value());
            assertTrue(log.has("the template for availability of sensor.a ("), log.all().toString());
        }
    }

    @Test
    void aStateThatFailsMakesItUnavailableAndIsLoggedOnceForEachReason() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN);
                TestHub hub = home("template: {sensor: {name: A, state: \"{{ fail('sensor.b') }}\"}}")) {
            assertEquals("unavailable", hub.state("sensor.a").value());
            hub.states().set("sensor.b", "bad");
            hub.states().set("sensor.b", "bad", DataMap.of("x", 1));
            assertEquals(1, log.count("fails: it is unknown"));
            assertEquals(1, log.count("fails: it is bad"));

            hub.states().set("sensor.b", "fine");
            assertEquals("fine", hub.state("sensor.a").value());
        }
    }

    @Test
    void withAnAvailabilityAStateThatFailsIsUnknown() {
        try (TestHub hub = home(
                "template: {sensor: {name: A, state: \"{{ fail('sensor.b') }}\", availability: \"{{ 1 }}\"}}")) {
            assertEquals("unknown", hub.state("sensor.a").value());
        }
    }

    @Test
    void whatFailsElsewhereIsLeftEmpty() {
        try (TestHub hub = home("""
                template:
                  sensor:
                    name: A
                    state: 5
                    icon: "{{ fail('sensor.b') }}"
                    attributes: {x: "{{ fail('sensor.b') }}"}
                """)) {
            assertEquals("5", hub.state("sensor.a").value());
            assertEquals(
                    DataMap.of("x", null, "friendly_name", "A"), hub.state("sensor.a").attributes());
        }
    }

    @Test
    void aTemplateThatCannotBeCompiledFailsForEver() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN);
                TestHub hub = home("template: {sensor: {name: A, state: \"{{ }}\"}}")) {
            assertEquals("unavailable", hub.state("sensor.a").value());
            assertTrue(log.has("Expected an expression"));
        }
    }

    @Test
    void allThatOneChangeGivesIsWrittenAtOnce() {
        try (TestHub hub = home("""
                template:
                  sensor:
                    name: A
                    state: "{{ states('sensor.b') }}"
                    icon: "mdi:{{ states('sensor.b') }}"
                    attributes: {x: "{{ states('sensor.b') }}"}
                """)) {
            var changes = hub.collect(EventTypes.STATE_CHANGED);

            hub.states().set("sensor.b", "1");

            assertEquals(2, changes.size());
        }
    }

    @Test
    void oneThatFollowsItselfIsEvaluatedOnceMoreForEachChange() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN);
                TestHub hub =
                        home("template: {sensor: {name: A, state: \"{{ this.state }}.{{ states('sensor.b') }}\"}}")) {
            hub.runUntilIdle();
            int before = hub.state("sensor.a").value().length();
            hub.states().set("sensor.b", "x");
            hub.runUntilIdle();

            assertEquals(before + 4, hub.state("sensor.a").value().length(), hub.state("sensor.a").value());
            assertTrue(log.has("sensor.a depends on its own state"));
        }
    }

    @Test
    void knowsItselfAndTheVariablesOfItsBlock() {
        try (TestHub hub = home("""
                template:
                  - variables: {floor: "{{ states('sensor.b') }}", room: "{{ floor }}/5"}
                    sensor:
                      - {name: A, state: "{{ room }}", attributes: {me: "{{ this.entity_id }}"}}
                      - {name: C, variables: {room: 7}, state: "{{ floor }} {{ room }}"}
                """)) {
            assertEquals("unknown/5", hub.state("sensor.a").value());
            assertEquals("sensor.a", hub.state("sensor.a").attributes().get("me"));
            assertEquals("unknown 7", hub.state("sensor.c").value());
        }
    }

    @Test
    void isEvaluatedAnewWhenAskedTo() {
        try (TestHub hub = home("template: {sensor: {name: A, state: \"{{ states('sensor.b') }}\"}}")) {
            hub.states().set("sensor.b", "1");

            hub.get(hub.hub().entities().find("sensor.a").refresh(true));

            assertEquals("1", hub.state("sensor.a").value());
        }
    }

    @Test
    void withoutAnEngineItIsUnavailableAndSaysWhy() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN); TestHub hub = TestHub.create()) {
            hub.start();
            TemplateHome.setUp(hub, FOLLOWER);

            assertEquals("unavailable", hub.state("sensor.a").value());
            assertTrue(log.has("sensor.a cannot be evaluated: no installed integration evaluates templates"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "{sensor: {state: 1, sate_class: total}} | unknown key 'sate_class' | state_class",
            "{senor: {state: 1}} | unknown key 'senor' | sensor",
            "{sensor: {name: A}} | the required key 'state' is missing | ",
            "{sensor: {state: 1, device_class: heat}} | 'heat' | ",
            "{actions: [{action: a.b}], sensor: {state: 1}} | 'actions' needs 'triggers' | ",
            "{switch: {turn_on: {delay: 5}}} | 'delay' needs an integration that runs scripts | "
    })
    void mistakesInBlocksAreReported(String block, String expected, String suggestion) {
        try (TestHub hub = TestHub.create()) {
            hub.install(new TemplateIntegration());

            List<String> problems = hub.problems("template: [" + block + "]");

            assertEquals(1, problems.size(), problems.toString());
            assertTrue(problems.getFirst().contains(expected), problems.toString());
            assertTrue(suggestion == null || problems.getFirst().contains(suggestion), problems.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "{sensor: {state: '{{ x }}'}} | [this]",
            "{sensor: [{state: '{{ x }}'}]} | [this]",
            "{sensor: {state: '{{ x }}', variables: {x: 1}}} | null",
            "{variables: {x: 1}, sensor: {state: '{{ x }}'}} | null",
            "{trigger: [], sensor: {state: '{{ x }}'}} | null"
    })
    void eachTemplateIsAskedOnceWhatItRefersTo(String block, String variables) {
        try (TestHub hub = TestHub.create()) {
            hub.install(new TemplateIntegration());
            ConfigNode written = Objects.requireNonNull(
                    hub.plan("template: " + block).configuration().written().get("template"));
            Problems problems = new Problems();

            Objects.requireNonNull(
                    new TemplateIntegration().components().getFirst().schema().validate(written, problems));

            assertEquals(
                    List.of(variables),
                    problems.takeLateChecks().stream()
                            .map(check -> String.valueOf(((TemplateCheck) check).variables()))
                            .toList());
        }
    }

    @Test
    void aConfigurationMayHaveBothForms() {
        String yaml = """
                template:
                  sensor: {name: A, state: "{{ states('sensor.b') }}", attributes: {me: "{{ this.state }}"}}
                sensor:
                  - platform: template
                    sensors: {c: {value_template: "{{ states('sensor.b') }}"}}
                """;
        try (TestHub hub = TemplateHome.running()) {
            TemplateHome.setUp(hub, yaml);
            hub.states().set("sensor.b", "1");
            assertEquals("1", hub.state("sensor.a").value());
            assertEquals("1", hub.state("sensor.c").value());

            hub.write(yaml.replace("name: A", "name: D"));
            hub.call(TemplateHome.DOMAIN, "reload", DataMap.of());

            assertEquals("1", hub.state("sensor.c").value());
            assertEquals("1", hub.state("sensor.d").value());
            assertNull(hub.states().get("sensor.a"));
        }
    }

    @Test
    void aVariableThatNobodyKnowsIsReportedOnce() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new FakeTemplateChecker()).install(new TemplateIntegration());

            assertEquals(1, hub.problems("template: {sensor: {state: '{{ nobody }}'}}").size());
            assertEquals(1, hub.problems("template: {sensor: [{state: 1, attributes: {a: '{{ nobody }}'}}]}").size());
            assertEquals(
                    1,
                    hub.problems("sensor: [{platform: template, sensors: {a: {value_template: '{{ nobody }}'}}}]")
                            .size());
            assertEquals(List.of(),
                    hub.problems("template: {variables: {nobody: 1}, sensor: {state: '{{ nobody }}'}}"));
            assertEquals(List.of(), hub.problems("template: {trigger: [], sensor: {state: '{{ trigger.x }}'}}"));
        }
    }

    @Test
    void aReloadTakesTheBlocksAsTheyAreNow() {
        try (TestHub hub = TemplateHome.running()) {
            hub.install(new TemplateIntegration());
            hub.setUp("template: [{sensor: {name: A, state: 1}}, {sensor: {name: B, state: 2}}]");
            var reloaded = hub.collect("event_template_reloaded");
            hub.write("template kitchen: {sensor: {name: A, state: 3}}\ntemplate: {sensor: {name: C, state: 4}}");

            hub.call(TemplateHome.DOMAIN, "reload", DataMap.of());

            assertEquals("3", hub.state("sensor.a").value());
            assertEquals("4", hub.state("sensor.c").value());
            assertNull(hub.states().get("sensor.b"));
            assertEquals(1, reloaded.size());
        }
    }
}
