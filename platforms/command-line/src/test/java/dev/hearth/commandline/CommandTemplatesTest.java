package dev.hearth.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.FakeTemplates;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs a real shell. */
@Timeout(60)
class CommandTemplatesTest {
    private static final List<String> HOSTILE = List.of(
            "; touch pwned",
            "&& touch pwned",
            "| touch pwned",
            "`touch pwned`",
            "$(touch pwned)",
            "\"; touch pwned; \"",
            "'; touch pwned; '",
            "'\"; touch pwned; \"'",
            "\n touch pwned\n",
            "${HOME}",
            "$HOME",
            "a[$(touch pwned)]",
            "it's \"quoted\" \\ and 'more",
            "> pwned",
            "* ? [a-z]",
            "\\",
            "ünï",
            "a  b",
            "{{ x }}",
            "\u0001<\u0001>",
            "");

    private final Map<String, Object> globals = new HashMap<>();
    private final TestHub hub = FakeTemplates.in(TestHub.create(), globals).install(new CommandLine());
    private final LogLines log = LogLines.of("command_line");

    @TempDir private Path folder;

    private String yaml(String text) {
        return text.replace("$DIR", folder.toString());
    }

    private String state(String entityId) {
        return hub.state(entityId).value();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        log.close();
        hub.close();
    }

    // ---- what is read ----

    @Test
    void aValueTemplateSeesTheOutputAndWhatItStandsFor() {
        hub.setUp(
                """
                        command_line:
                          - sensor: {name: Text, command: "echo 5 A", value_template: "{{ value }}!"}
                          - sensor: {name: Json, command: "echo '{\\"a\\": {\\"b\\": 7}}'", value_template: "{{ value_json.a.b }}"}
                          - binary_sensor: {name: Door, command: "echo '{\\"s\\": \\"ON\\"}'", value_template: "{{ value_json.s }}"}
                          - cover: {name: Blind, command_state: "echo '{\\"p\\": 40}'", value_template: " {{ value_json.p }} "}
                          - switch: {name: Pump, command_state: "echo run", value_template: "{{ value == 'run' }}"}
                          - switch: {name: Fan, command_state: "echo stop", value_template: "{{ value == 'run' }}"}
                        """);

        assertEquals("5 A!", state("sensor.text"));
        assertEquals("7", state("sensor.json"));
        assertEquals("on", state("binary_sensor.door"));
        assertEquals(40L, hub.state("cover.blind").attributes().get("current_position"));
        assertEquals("on", state("switch.pump"));
        assertEquals("off", state("switch.fan"));
        assertEquals(List.of(), log.all());
    }

    @Test
    void theOlderFormHasTemplatesToo() {
        hub.setUp(
                """
                        sensor:
                          - {platform: command_line, name: Old, command: "echo 5", value_template: "{{ value }} {{ this.state }}"}
                        switch:
                          - platform: command_line
                            switches:
                              pump:
                                command_state: "true"
                                icon_template: "mdi:{{ value }}"
                        """);

        assertEquals("5 unknown", state("sensor.old"));
        assertEquals("mdi:True", hub.state("switch.pump").attributes().get("icon"));
    }

    @Test
    void attributesAndAValueTemplateComeOutOfTheSameOutput() {
        hub.setUp("""
                command_line:
                  - sensor:
                      name: Both
                      command: echo '{"a":1,"b":2}'
                      json_attributes: a
                      value_template: "{{ value_json.b }}"
                """);

        assertEquals("2", state("sensor.both"));
        assertEquals(1L, hub.state("sensor.both").attributes().get("a"));
    }

    @Test
    void aTemplateThatFailsIsLoggedOnceAndLeavesTheValueUnknown() throws IOException {
        write("out", "no json");
        hub.setUp(yaml("""
                command_line:
                  - sensor: {name: Power, command: "cat $DIR/out", value_template: "{{ value_json.power }}"}
                """));
        String before = state("sensor.power");
        hub.advance(Duration.ofMinutes(5));
        write("out", "{\"power\": 3}");

        hub.advance(Duration.ofMinutes(1));

        assertEquals("unknown 3", before + " " + state("sensor.power"));
        assertEquals(1, log.count("the value_template of 'Power' cannot be evaluated: 'value_json' is undefined"));
    }

    @Test
    void aSwitchWhoseTemplateFailsGoesByTheOutput() {
        hub.setUp("""
                command_line:
                  - switch: {name: Lit, command_state: "echo True", value_template: "{{ value_json.x }}"}
                """);

        assertEquals("on", state("switch.lit"));
    }

    // ---- what all entities have ----

    @Test
    void availabilityIconPictureAndNameFollowWhatIsRead() throws IOException {
        write("out", "{\"on\": true, \"n\": 1}");
        hub.setUp(yaml("""
                command_line:
                  - sensor:
                      name: "Roof {{ 'x' }}"
                      command: cat $DIR/out
                      value_template: "{{ value_json.n }}"
                      availability: "{{ value_json.on }}"
                      icon: "mdi:numeric-{{ value_json.n }}"
                      picture: "/local/{{ this.state }}.png"
                """));
        DataMap first = hub.state("sensor.roof_x").attributes();
        write("out", "{\"on\": false, \"n\": 2}");
        hub.advance(Duration.ofMinutes(1));
        String away = state("sensor.roof_x");
        write("out", "{\"on\": true, \"n\": 3}");

        hub.advance(Duration.ofMinutes(1));

        assertEquals("Roof x", first.get("friendly_name"));
        assertEquals("mdi:numeric-1", first.get("icon"));
        assertEquals("/local/unknown.png", first.get("entity_picture"));
        assertEquals("unavailable", away);
        assertEquals("3", state("sensor.roof_x"));
        assertEquals("mdi:numeric-3", hub.state("sensor.roof_x").attributes().get("icon"));
        assertEquals("/local/unavailable.png", hub.state("sensor.roof_x").attributes().get("entity_picture"));
    }

    @Test
    void anAvailabilityThatCannotBeEvaluatedLeavesTheEntityAvailable() {
        hub.setUp("""
                command_line:
                  - sensor: {name: A, command: "echo 1", availability: "{{ value_json.gone }}"}
                  - sensor: {name: B, command: "echo 1", availability: "{{ 'maybe' }}"}
                  - sensor: {name: C, command: "echo 1", availability: "{{ 'yes' }}"}
                  - switch: {name: D, command_state: "false", availability: "{{ value }}"}
                """);

        assertEquals("1", state("sensor.a"));
        assertEquals("unavailable", state("sensor.b"));
        assertEquals("1", state("sensor.c"));
        assertEquals("unavailable", state("switch.d"));
        assertEquals(1, log.count("the availability of 'A' cannot be evaluated"));
    }

    @Test
    void aNameThatNeedsWhatIsReadHasNoneUntilThen() {
        hub.setUp("""
                command_line:
                  - sensor: {name: "Room {{ value }}", unique_id: x, command: "echo 4"}
                """);

        String entityId = hub.states().entityIds("sensor").iterator().next();
        assertEquals("Room 4", hub.state(entityId).attributes().get("friendly_name"));
        assertTrue(log.has("the name of 'Room {{ value }}' cannot be evaluated"));
    }

    // ---- commands ----

    @Test
    void theCommandIsEvaluatedEachTimeAndTheShellStillSeesItsSigns() {
        globals.put("city", "Delft");
        hub.setUp("""
                command_line:
                  - sensor: {name: City, command: "echo {{ city }} | tr a-z A-Z"}
                """);
        String before = state("sensor.city");
        globals.put("city", "Den Haag");

        hub.advance(Duration.ofMinutes(1));

        assertEquals("DELFT DEN HAAG", before + " " + state("sensor.city"));
    }

    @Test
    void noValueBecomesACommandWhereverItStands() {
        List<String> places = List.of(
                "printf '%s' {{ x }}",
                "printf '%s' \"{{ x }}\"",
                "printf '%s' '{{ x }}'",
                "printf '%s' a{{ x }}b",
                "printf '%s' \"a'{{ x }}'b\"",
                "printf '%s' \"$(printf '%s' \"{{ x }}\")\"",
                "printf '%s' $(printf '%s' {{ x }}) '{{ x }}'",
                "printf '%s' `printf '%s' '{{ x }}'`",
                "printf '%s' \"`printf '%s' {{ x }}`\"",
                "printf '%s' ${HOME:-{{ x }}}",
                "printf '%s' ${{ x }} \"${{ x }}\" '${{ x }}'",
                "printf '%s' \\{{ x }} \\\\{{ x }}",
                "printf '%s' $((1 + {{ x }}))",
                "( printf '%s' {{ x }} ) # it's {{ x }}",
                "if true; then printf '%s' it\\'s {{ x }}; fi",
                "printf '%s' ) {{ x }} ' {{ x }} \" {{ x }} ` {{ x }} $(( {{ x }}",
                "cat <<END\n{{ x }}\n\"{{ x }}\"\nEND\nprintf '%s' {{ x }}");
        StringBuilder config = new StringBuilder("command_line:\n");
        for (int i = 0; i < places.size(); i++) {
            config.append("  - sensor: {name: N").append(i).append(", command: ")
                    .append(hub.hub().json().encode("cd " + folder + "; " + places.get(i)))
                    .append("}\n");
        }
        globals.put("x", "0");
        hub.setUp(config.toString());

        for (String hostile : HOSTILE) {
            globals.put("x", hostile);
            hub.advance(Duration.ofMinutes(1));
            assertEquals(
                    List.of(), List.of(Objects.requireNonNull(folder.toFile().list())), () -> "after " + hostile);
        }
    }

    @Test
    void aValueIsWhatItIsInQuotesAndSeveralWordsWithout() {
        globals.put("x", "0");
        hub.setUp("""
                command_line:
                  - sensor: {name: A, command: "printf '<%s>' '{{ x }}' \\"{{ x }}\\" {{ x }}-"}
                """);

        for (String value : HOSTILE) {
            globals.put("x", value);
            hub.advance(Duration.ofMinutes(1));

            String words = String.join("><", (value + "-").strip().split("\\s+"));
            assertEquals("<" + value + "><" + value + "><" + words + ">", state("sensor.a"));
        }
    }

    @Test
    void withinArithmeticOnlyNumbersFit() {
        globals.put("x", "4");
        hub.setUp("""
                command_line:
                  - sensor: {name: Sum, command: "echo $((({{ x }} + 1) * 2))"}
                """);
        String before = state("sensor.sum");
        globals.put("x", "a[$(id)]");

        hub.advance(Duration.ofMinutes(1));

        assertEquals("10 unknown", before + " " + state("sensor.sum"));
        assertTrue(log.has("the command of 'Sum' is not run: cannot be run with these values: a value within $((…))"));
        assertFalse(log.has("id)"));
    }

    @Test
    void aCommandThatCannotBeEvaluatedIsNotRun() {
        hub.setUp("""
                command_line:
                  - sensor: {name: A, command: "echo {{ nobody }}"}
                """);

        hub.advance(Duration.ofMinutes(3));

        assertEquals("unknown", state("sensor.a"));
        assertEquals(1, log.count("the command of 'A' is not run: 'nobody' is undefined"));
    }

    @Test
    void aProgramThatIsATemplateAndStatementsThatHideValuesAreRefused() {
        List<String> problems = hub.problems("""
                command_line:
                  - sensor: {name: A, command: "{{ x }} 5"}
                  - sensor: {name: B, command: "echo {% macro m() %}{{ x }}{% endmacro %}"}
                  - sensor: {name: C, command: "echo {% set y %}{{ x }}{% endset %}"}
                  - sensor: {name: D, command: "echo {{ x"}
                  - sensor: {name: E, command: "echo {% set y = 5 %}{% if y == 5 %}{{ y }}{% else %}6{% endif %}"}
                  - sensor: {name: F, command: "${HOME}/x {{ y }}"}
                  - sensor: {name: G, command: "docker ps --format '{% raw %}{{.Names}}{% endraw %}'"}
                  - switch: {name: H, command_state: "docker ps --format '{{.Names}}'"}
                """);

        assertEquals(4, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains("cannot be a template"), problems.get(0));
        assertTrue(problems.get(1).contains("the statement 'macro' cannot stand in a command"), problems.get(1));
        assertTrue(problems.get(2).contains("the statement 'set' cannot stand in a command without '='"),
                problems.get(2));
        assertTrue(problems.get(3).contains("the template at letter 6 of it has no end"), problems.get(3));
    }

    @Test
    void theCommandsOfASwitchAreNoTemplates() {
        hub.setUp("""
                command_line:
                  - switch: {name: A, command_state: "test '{{ x }}' = '{''{ x }''}'"}
                """);

        assertEquals("on", state("switch.a"));
        assertNull(hub.state("switch.a").attributes().get("icon"));
    }
}
