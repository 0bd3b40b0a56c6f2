package dev.hearth.template.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problem.Severity;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.template.TemplateChecker.Finding;
import dev.hearth.api.template.TemplateChecker.Mention;
import dev.hearth.api.template.TemplateChecker.Report;
import dev.hearth.template.function.HubFunctions;
import dev.hearth.template.home.Profile;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HubTemplateCheckerTest {
    private static final HubTemplateChecker CURRENT =
            new HubTemplateChecker(HubFunctions.library(Profile.CURRENT), Profile.CURRENT);
    private static final HubTemplateChecker OF_2021 =
            new HubTemplateChecker(HubFunctions.library(Profile.OF_2021), Profile.OF_2021);

    private static Report report(String template) {
        return CURRENT.check(new TemplateText(template, Position.NONE), null);
    }

    private static String found(HubTemplateChecker checker, String template) {
        return checker.check(new TemplateText(template, Position.NONE), Set.of("value")).findings().stream()
                .map(finding -> template.substring(finding.offset(), finding.offset() + finding.length()) + ": "
                        + (finding.severity() == Severity.ERROR ? "! " : "") + finding.message()
                        + (finding.suggestion() == null ? "" : " -> " + finding.suggestion()))
                .collect(Collectors.joining("; "));
    }

    private static String found(String template) {
        return found(CURRENT, template);
    }

    private static String mentioned(String template) {
        return report(template).entities().stream()
                .map(mention -> mention.entityId()
                        + (template.startsWith(mention.entityId(), mention.offset()) ? "" : " elsewhere"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void whatIsRightIsNotFound() {
        for (String template : List.of(
                "{{ states('light.a') }}{{ states.light.a.state == 'on' }}{{ states.light | list | count }}",
                "{{ is_state('light.a', ['on', 'off']) }}{{ state_attr('light.a', 'brightness') | int(0) + 1 }}",
                "{% if states('sensor.a') | is_number %}{{ states('sensor.a') | float / 10 }}{% endif %}",
                "{{ ('light.a' is is_state('on')) or ('light.a' | has_value) }}{{ states['light.a'].state }}",
                "{{ (now() - timedelta(hours=1)).isoformat() }}{{ now() > today_at('10:00') }}",
                "{{ states('sensor.a') in ['1', '2'] }}{{ value is defined }}{{ states(value) }}",
                "{{ states.sensor | selectattr('state', 'eq', 'on') | map(attribute='entity_id') | list }}",
                "{{ states('sensor.' ~ value) }}{{ float('1') + int(2) }}{{ '5' | multiply(2) }}")) {
            assertEquals("", found(template), template);
        }
    }

    @Test
    void whatCannotBeCompiledIsAnError() {
        assertEquals("}: ! unexpected '}', expected ')'", found("{{ now( }}"));
        assertEquals("nowadays: ! Encountered unknown tag 'nowadays'", found("a {% nowadays %}"));
        assertEquals("flot: ! there is no filter 'flot' -> float", found("{{ value | flot }}"));
        assertEquals("nummber: ! there is no test 'nummber' -> number", found("{{ value is nummber }}"));
        assertTrue(found("{% macro m(caller) %}{{ caller() }}{% endmacro %}").contains("! "));
        assertTrue(found("{{ " + "(".repeat(5_000)).contains("! "));
    }

    @Test
    void whatFailsOrGoesAstrayIsAWarning() {
        assertEquals("stats: there is no function 'stats' -> states", found("{{ stats('light.a') }}"));
        assertEquals("valeu: 'valeu' is not defined here -> value", found("{{ valeu | int(0) }}"));
        assertEquals(
                "float: this always fails: float got invalid input 'abc' but no default was specified",
                found("{{ 'abc' | float }}"));
        assertEquals("", found(OF_2021, "{{ 'abc' | float }}"));
        assertEquals(
                "+: text + a number always fails; make a number of the text first: | float(0)",
                found("{{ states('sensor.a') + 1 }}"));
        assertEquals("kitchen: 'kitchen' is not an entity id; one looks like 'light.kitchen'",
                found("{{ states('kitchen') }}"));
        assertEquals("t: a state is text and equals nothing else; put it in quotes, such as 'on'",
                found("{{ is_state('light.a', true) }}"));
        assertEquals("==: a state object never equals text; compare its '.state'",
                found("{{ states.light.a == 'on' }}"));
        assertTrue(found("{{ is_state('light.a') }}").startsWith("is_state: is_state() missing 1 required"));
    }

    @Test
    void entitiesAreMentionedWhereTheyAreNamed() {
        assertEquals("light.a sensor.b switch.c", mentioned(
                "{{ states('light.a') }} {{ state_attr(\"sensor.b\", 'x') }} {{ is_state(entity_id='switch.c') }}"));
        assertEquals("light.a light.b light.c", mentioned(
                "{{ states.light.a.state }}{{ 'light.b' | has_value }}{% if 'light.c' is is_state('on') %}{% endif %}"));
        assertEquals("light.a group.b light.c light.d", mentioned(
                "{{ expand('light.a', ['group.b']) }}{{ ['light.c', 'light.d'] | select('has_value') | list }}"));
        assertEquals("light.a light.b", mentioned("{{ states['light.a'] }}{{ area_name('light.b') }}"));
        assertEquals("", mentioned(
                "{{ area_name('kitchen') }}{{ 'light.a' }}{{ states.light }}{{ states('light.' ~ 'a') }}{{ x.y.z }}"));
        assertEquals(
                List.of(new Mention("light.kitchen", 11, 13)),
                report("{{ states('Light.Kitchen') }}").entities());
    }

    @Test
    void placesAreThoseOfTheTextAsItIsWritten() {
        Finding finding = report("a\r\nb\rc\n{{ stats() }}\r\n").findings().getFirst();

        assertEquals(10, finding.offset());
    }

    @Test
    void whateverIsWrittenThereIsAReport() {
        long seed = 7;
        Random random = new Random(seed);
        String[] pieces = {"{{ ", " }}", "{% ", " %}", "if ", "else", "endif", "for a in ", "endfor", "set x = ",
                "macro m(a) ", "endmacro", "states", "('light.a')", ".light", ".a", " | ", "float", "round", "sum",
                "log",
                "(", ")", "[", "]", "{", "}", "'abc'", "5", "1.5", "none", " + ", " - ", " * ", " / ", " % ", " ** ",
                " == ", " < ", " in ", " is ", "number", "a", "x", ",", "=", ":", "multiply", "bool", "add", " and ",
                "is_number", "sqrt", "tan", "bitwise_and", "acos", "\r\n", "'\\x41.b'", "*", "~", "namespace",
                "99999999"};
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder("{{ ");
            for (int i = random.nextInt(25); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String template = text + " }}";

            Report report = report(template);

            for (Finding finding : report.findings()) {
                assertTrue(finding.offset() >= 0 && finding.offset() <= template.length() && finding.length() > 0,
                        () -> "seed " + seed + ": " + template + " " + finding);
            }
        }
    }

    @Test
    void whatIsComputedBeforehandNeedsNoHome() {
        List<String> values = List.of("1", "-2", "0", "1.5", "'abc'", "''", "true", "none", "'12'", "[1, 'a']", "{}");
        for (String name : HubTraits.of(Profile.CURRENT).constant()) {
            for (String value : values) {
                for (String other : values) {
                    report("{{ " + value + " | " + name + " }}{{ " + name + "(" + value + ") }}{{ " + value + " | "
                            + name
                            + "(" + other + ") }}{{ " + name + "(" + value + ", " + other + ") }}");
                }
            }
        }
    }
}
