package dev.hearth.jinja.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.jinja.Environment;
import dev.hearth.jinja.syntax.Source;
import dev.hearth.jinja.syntax.Statements;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InspectorTest {
    private static final Library LIBRARY = Library.builder()
            .filter("float", "value, default?", (render, a) -> {
                if (!Numbers.number(a[0]) && a[1] == null && !"1.5".equals(a[0])) {
                    throw TemplateException.value("float got invalid input " + Python.repr(a[0]));
                }
                return 1.5;
            })
            .filter("default", "value, default_value?, boolean?", (render, a) -> a[0])
            .filter("upper", "value", (render, a) -> a[0])
            .filter("round", "value, precision?, method?", (render, a) -> a[0])
            .filter("join", "value, d?, attribute?", (render, a) -> "")
            .filter("sum", "value, attribute?, start?", (render, a) -> 1L)
            .filter("list", "value", (render, a) -> a[0])
            .filter("map", "value, *args, **kwargs", (render, a) -> a[0])
            .filter("select", "value, *args, **kwargs", (render, a) -> a[0])
            .filter("selectattr", "value, *args, **kwargs", (render, a) -> a[0])
            .test("defined", "value", (render, a) -> true)
            .test("odd", "value", (render, a) -> true)
            .test("eq", "a, b", (render, a) -> true)
            .function("states", "entity_id?, rounded?, with_unit?", (render, a) -> "")
            .function("now", "", (render, a) -> "")
            .function("float", "value, default?", (render, a) -> 1.5)
            .function("range", "*args", (render, a) -> a[0])
            .global("pi", 3.14)
            .build();
    private static final Traits TRAITS =
            Traits.JINJA.and(new Traits(Map.of("states", Kind.TEXT, "now", Kind.TIME), Map.of(), Set.of()));

    private static List<Flaw> flaws(String template, @Nullable Set<String> variables) {
        return Inspector.inspect(
                Statements.parse(Source.text(template)),
                new Environment(LIBRARY, Environment.Sources.NONE),
                TRAITS,
                variables);
    }

    /** {@code word: message} of each, a fatal one with an exclamation mark. */
    private static String found(String template, String... variables) {
        return flaws(template, Set.of(variables)).stream()
                .map(flaw -> template.substring(flaw.offset(), flaw.offset() + flaw.length()) + ": "
                        + (flaw.fatal() ? "! " : "") + flaw.message())
                .collect(Collectors.joining("; "));
    }

    @Test
    void whatIsRightIsNotFound() {
        for (String template : List.of(
                "just text",
                "{{ states('a.b') | float(0) + 1 }}",
                "{{ states('a.b') | float | round(1) > 5 }}",
                "{{ 'a' + 'b' }}{{ 1 + 2.5 }}{{ 'a' * 3 }}{{ 'x%s' % 5 }}{{ [1] + [2] }}{{ [1] * 2 }}",
                "{% set x = 1 %}{{ x + 1 }}",
                "{% set x = 'a' %}{% set x = 1 %}{{ x + 1 }}",
                "{% for a in range(3) %}{{ loop.index }}{{ a }}{% else %}none{% endfor %}",
                "{% for a, b in {}.items() if a %}{{ b }}{% endfor %}",
                "{% for a in [1] recursive %}{{ loop([]) }}{% endfor %}",
                "{% macro m(a, b=1) %}{{ a }}{{ b }}{{ below }}{{ varargs }}{{ kwargs }}{% endmacro %}"
                        + "{% set below = 1 %}{{ m(1, 2, 3, c=4) }}",
                "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}x{% endcall %}",
                "{% macro m() %}{{ caller(1) }}{% endmacro %}{% call(x) m() %}{{ x }}{% endcall %}",
                "{% set ns = namespace(x=1) %}{% for a in [1] %}{% set ns.x = a %}{% endfor %}{{ ns.x }}",
                "{% if pi > 3 %}{% set x = 1 %}{% else %}{% set x = 2 %}{% endif %}{{ x }}",
                "{% if pi %}{% elif 1 %}{% set x = 1 %}{% endif %}{{ x }}",
                "{% with a = 1, b = 2 %}{{ a + b }}{% endwith %}",
                "{% set x %}text{% endset %}{{ x }}{% set y | upper %}{{ x }}{% endset %}{{ y }}",
                "{% filter upper %}{{ pi }}{% endfilter %}{% do [1].append(2) %}",
                "{% import 'a' as a %}{{ a.b() }}{% from 'a' import c, d as e %}{{ c(1) }}{{ e }}",
                "{% block x %}{{ super() }}{{ self.x() }}{% endblock %}",
                "{{ given.any.thing(1) }}{{ given(1) }}",
                "{{ missing is defined }}{{ missing }}",
                "{{ missing | default(1) }}{{ missing.a }}",
                "{{ other.a.b | default(1) }}{{ other }}",
                "{{ [1] | map('upper') | select('eq', 1) | selectattr('a') | selectattr('a', 'odd') | list }}",
                "{{ [1] | map(attribute='a') | map(given) | select | list }}",
                "{{ 1 is odd or 1 is not eq 2 or 1 is eq(2) }}",
                "{{ float(*[1, 2, 3]) }}{{ float(**{}) }}{{ 1 | round(*[1, 2, 3, 4]) }}",
                "{{ states('a.b') == '5' and 5 in [1] and 'a' in 'abc' and 'a' not in {} and 1 < 2 <= 3 }}",
                "{{ (states('a.b') | float if pi else 0) + 1 }}",
                "{{ '1.5' | float + 1 }}{{ 'x' | float(0) }}{{ ('x' | float(none)) ~ 1 }}",
                "{{ (states('a') if pi else states('b')) + 'x' }}",
                "{{ states.sensor.a.state }}{{ now() - now() }}{{ now() < now() }}",
                "{{ [states('a'), 5][0] + 1 }}{{ states('a')[0] + 'x' }}")) {
            assertEquals("", found(template, "given"), template);
        }
    }

    @Test
    void unknownWordsAreFound() {
        assertEquals("flot: ! there is no filter 'flot'", found("{{ 1 | flot }}"));
        assertEquals("flot: ! there is no filter 'flot'", found("{% filter flot %}x{% endfilter %}"));
        assertEquals("od: ! there is no test 'od'", found("{{ 1 is not od }}"));
        assertEquals("state: there is no function 'state'", found("{{ state('a') }}"));
        assertEquals("uper: there is no filter 'uper'", found("{{ [1] | map('uper') | list }}"));
        assertEquals("oddd: there is no test 'oddd'", found("{{ [1] | select('oddd') | list }}"));
        assertEquals("oddd: there is no test 'oddd'", found("{{ [1] | selectattr('a', 'oddd') | list }}"));
        assertEquals("value_jsn: 'value_jsn' is not defined here", found("{{ value_jsn.x }}", "value_json"));
    }

    @Test
    void theCompilerForgivesUnknownWordsInBranchesOnly() {
        assertEquals("nix: there is no filter 'nix'", found("{{ 1 | nix if pi else 2 }}"));
        assertEquals("nix: there is no filter 'nix'", found("{% if pi %}{{ 1 | nix }}{% endif %}"));
        assertEquals("nix: there is no test 'nix'", found("{% if 1 is nix %}{% endif %}"));
        assertEquals(
                "nix: ! there is no filter 'nix'",
                found("{% if pi %}{% for a in [1] %}{{ 1 | nix }}{% endfor %}{% endif %}"));
    }

    @Test
    void whatWasProbablyMeantIsAmongTheKnownWords() {
        Flaw filter = flaws("{{ 1 | rond }}", null).getFirst();
        Flaw name = flaws("{% set temp = 1 %}{{ tmp }}", Set.of("value")).getFirst();

        assertEquals("rond", filter.word());
        assertTrue(filter.known().contains("round"));
        assertEquals("tmp", name.word());
        assertTrue(name.known().containsAll(Set.of("temp", "value", "states")));
    }

    @Test
    void namesThatNothingSetsAreFoundOnceWhereTheScopeIsKnown() {
        assertEquals("a: 'a' is not defined here", found("{{ a }}{{ a }}"));
        assertTrue(flaws("{{ a }}", null).isEmpty());
        assertFalse(flaws("{{ a() }}", null).isEmpty());
        assertEquals("x: 'x' is not defined here", found("{{ x }}{% set x = 1 %}"));
        assertEquals("x: 'x' is not defined here", found("{% for a in [1] %}{% set x = a %}{% endfor %}{{ x }}"));
        assertEquals("a: 'a' is not defined here", found("{% for a in [1] %}{% endfor %}{{ a }}"));
        assertEquals("loop: 'loop' is not defined here", found("{{ loop.index }}"));
        assertEquals("b: 'b' is not defined here", found("{% macro m(b) %}{% endmacro %}{{ b }}"));
        assertEquals("b: 'b' is not defined here", found("{% with b = 1 %}{% endwith %}{{ b }}"));
        assertEquals("ns: 'ns' is not defined here", found("{% set ns.x = 1 %}"));
        assertEquals("x: 'x' is not defined here", found("{% if pi %}{% set x = 1 %}{% else %}{{ x }}{% endif %}"));
    }

    @Test
    void argumentsThatDoNotFitAreFound() {
        assertEquals(
                "round: round() takes from 1 to 3 positional arguments but 4 were given",
                found("{{ 1 | round(1, 2, 3) }}"));
        assertEquals(
                "round: round() got an unexpected keyword argument 'digits'", found("{{ 1 | round(digits=1) }}"));
        assertEquals("now: now() takes 0 positional arguments but 1 was given", found("{{ now(1) }}"));
        assertEquals("float: float() missing 1 required positional argument: 'value'", found("{{ float() }}"));
        assertEquals("eq: eq() missing 1 required positional argument: 'b'", found("{{ 1 is eq }}"));
        assertEquals(
                "m: macro 'm' takes not more than 1 argument", found("{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}"));
        assertEquals(
                "m: macro 'm' takes no keyword argument 'b'", found("{% macro m(a) %}{% endmacro %}{{ m(b=2) }}"));
    }

    @Test
    void operationsThatAlwaysFailAreFound() {
        assertEquals(
                "+: text + a number always fails; make a number of the text first: | float(0)",
                found("{{ states('a.b') + 1 }}"));
        assertEquals(
                ">: text > a number always fails; make a number of the text first: | float(0)",
                found("{{ states('a.b') > 5 }}"));
        assertEquals(
                "==: text never equals a number; make a number of the text first: | float(0)",
                found("{% set x = states('a.b') %}{% if x == 5 %}{% endif %}"));
        assertEquals("in: to look for a number in text always fails", found("{{ 5 in states('a') }}"));
        assertEquals("-: text - text always fails", found("{{ states('a') - states('b') }}"));
        assertEquals("-: a point in time - a number always fails", found("{{ now() - 5 }}"));
        assertEquals("sum: 'sum' takes a list, and this is a number", found("{{ 1.5 | float | sum }}"));
        assertEquals("float: this always fails: float got invalid input 'abc'", found("{{ 'abc' | float }}"));
        assertEquals("/: this always fails: division by zero", found("{{ 1 / 0 }}"));
        assertEquals("pi: 'pi' cannot be called", found("{{ pi() }}"));
        assertEquals("x: 'x' is text and cannot be called", found("{% set x = 'a' %}{{ x() }}"));
        assertEquals("(: a number cannot be called", found("{{ 5() }}"));
    }

    @Test
    void allOfThemAreFoundInTheOrderOfTheText() {
        assertEquals(
                "a: 'a' is not defined here; nix: ! there is no filter 'nix'; nix: there is no test 'nix'",
                found("{{ a }}{{ 1 | nix }}{% if 1 is nix %}{% endif %}"));
    }

    @Test
    void muchWorkIsNotDone() {
        assertEquals("", found("{{ 'a' * 1000000000 }}{{ (2 ** 10000) ** 10000 }}"));
        assertEquals("", found("{{ 'a' * 1000 * 1000 * 1000 * 1000 }}"));
        assertEquals("", found("{{ 1 }}" + "{{ 'a' * 1000 }}".repeat(20_000)));
    }
}
