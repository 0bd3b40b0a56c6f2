package dev.hearth.api.automation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    private static List<String> problems(Object written) {
        Problems problems = new Problems();
        Script script = Script.SCHEMA.validate(ConfigNode.of(written), problems);
        assertEquals(script == null, problems.hasErrors());
        return problems.list().stream().map(Problem::line).toList();
    }

    @Test
    void callsAreWrittenInTheirNewAndTheirOlderSpellings() {
        assertEquals(
                List.of(),
                problems(List.of(
                        Map.of("action", "light.turn_on"),
                        Map.of("service", "light.turn_on", "entity_id", "light.a, light.b"),
                        Map.of("service_template", "light.turn_{{ 'on' }}", "data_template", Map.of("a", "{{ 1 }}")),
                        Map.of("action", "a.b", "data", "{{ {'a': 1} }}", "target", "{{ {} }}"),
                        Map.of(
                                "action", "a.b",
                                "alias", "Something",
                                "enabled", "{{ true }}",
                                "continue_on_error", true,
                                "response_variable", "answer",
                                "metadata", Map.of("x", 1),
                                "entity_id", "{{ 'light.a' }}"))));
        assertEquals(List.of(), problems(Map.of("action", "light.turn_on")));
    }

    @Test
    void nothingIsAScriptThatDoesNothing() {
        Script script = Script.SCHEMA.validate(ConfigNode.of(null), new Problems());

        assertNotNull(script);
        assertTrue(script.isEmpty());
        assertFalse(Script.SCHEMA.parse(Map.of("action", "a.b")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "delay", "wait_template", "condition", "event", "device_id", "scene", "repeat", "choose",
            "wait_for_trigger", "variables", "if", "stop", "parallel", "sequence"
    })
    void otherActionsSayAtTheirPlaceWhatTheyNeed(String action) {
        List<String> problems = problems(List.of(Map.of("action", "a.b"), Map.of(action, "x")));

        assertEquals(1, problems.size(), problems.toString());
        assertTrue(
                problems.getFirst()
                        .contains("running the action '" + action + "' needs an integration that runs scripts"),
                problems.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "light.", "a.b.c", ""})
    void aServiceHasADomainAndAName(String name) {
        List<String> problems = problems(Map.of("action", name));

        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().contains("the name of a service such as"), problems.toString());
    }

    @Test
    void whatIsNoCallIsRefused() {
        for (Object wrong : List.of(
                Map.of(),
                Map.of("data", Map.of()),
                Map.of("action", "a.b", "service", "a.b"),
                Map.of("action", "a.b", "data", 5),
                Map.of("action", "a.b", "target", List.of("light.a")),
                Map.of("action", "a.b", "enabled", "perhaps"),
                Map.of("action", "a.b", "dta", Map.of()),
                "{{ states('a.b') }}",
                7)) {
            assertFalse(problems(wrong).isEmpty(), wrong.toString());
        }
    }

    @Test
    void whatWasWrittenIsKeptForWhoeverRunsIt() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("action", "a.b");

        assertEquals(written, Script.SCHEMA.parse(written).written().toPlain());
        assertNull(Script.SCHEMA.validate(ConfigNode.of(7), new Problems()));
    }
}
