package dev.hearth.jinja.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.jinja.TestEnvironment;
import dev.hearth.jinja.value.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters with arguments that nobody means well. */
class FilterLimitsTest {
    private static final String LONG = "{% set l = 'abcdefghij' * 100000 %}";
    private static final String MANY = "{% set m = range(100000)|list %}";
    private static final String DEEP =
            "{% set ns = namespace(l=[]) %}{% for i in range(5000) %}{% set ns.l = [ns.l] %}{% endfor %}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                    "{{ 'a'|center(1000000000) }}",
                    "{{ 'a\n'|indent(1000000000) }}",
                    "{{ ('a\n' * 1000)|indent(100000) }}",
                    "{{ ('a' * 10000)|replace('', 'b' * 10000) }}",
                    "{{ ('a' * 10000)|replace('a', 'b' * 10000) }}",
                    "{{ 'a'|format }}{{ '%1000000000d'|format(1) }}",
                    "{{ [1]|batch(1000000000, 0)|list }}",
                    "{{ [1]|batch(10 ** 30, 0)|list }}",
                    "{{ [1]|slice(1000000000)|list }}",
                    "{{ [1]|slice(10 ** 30, 0)|list }}",
                    "{{ ([[1]] * 100)|map('batch', 100000, 0)|map('list')|list }}",
                    "{{ (['x' * 10000] * 10000)|join }}",
                    "{{ (['x'] * 10000)|join('y' * 10000) }}",
                    "{{ 1.5|round(1000000, 'floor') }}",
                    "{{ 'ab'|round(30, 'floor') }}",
                    "{{ lipsum(1000000000) }}",
                    LONG + "{{ l|list }}",
                    LONG + "{{ l|urlencode }}{{ (l ~ '/')|urlencode }}{% for i in range(100) %}{{ l|urlencode }}{% endfor %}",
                    LONG + "{{ (l|replace('a', '-'))|wordwrap(3) }}",
                    LONG + "{{ l|wordwrap(1) }}",
                    "{{ ('-' * 1000000)|wordwrap }}",
                    "{{ ('<' * 1000000)|striptags|e }}",
                    "{{ ('<!--' * 200000 ~ '-->' * 100000)|striptags|e }}",
                    "{{ ('(' * 1000000)|urlize }}",
                    "{{ ('&gt;' * 200000)|safe|urlize }}{{ ('a.' * 400000)|urlize }}{{ ('a@' * 400000)|urlize }}",
                    MANY + "{% for i in range(100000) %}{{ m|sort|first }}{% endfor %}",
                    MANY + "{% for i in m %}{% for j in m|unique %}{% endfor %}{% endfor %}",
                    MANY + "{{ m|map('string')|map('center', 100)|join }}",
                    MANY + "{{ m|sum(start=[]) if false }}{{ [m, m]|sum(start=[]) }}",
                    MANY + "{{ [m]|map('tojson', 80)|join }}{{ [m]|map('pprint')|join * 3 }}",
                    DEEP + "{{ ns.l|tojson }}",
                    DEEP + "{{ ns.l|pprint }}",
                    DEEP + "{{ ns.l|string }}",
                    "{% set ns = namespace(g=[1]) %}{% for i in range(20000) %}{% set ns.g = ns.g|map('string') %}{% endfor %}{{ ns.g|list }}",
                    "{% set ns = namespace(g=[1]) %}{% for i in range(20000) %}{% set ns.g = ns.g|select %}{% endfor %}{{ ns.g|list }}"
            })
    void whatWouldBeTooMuchEndsWithALimit(String template) {
        TemplateException error =
                assertThrows(TemplateException.class, () -> TestEnvironment.render(template, Map.of()));

        // Python's own limit on how often something is repeated comes before ours.
        boolean refused = error.kind() == TemplateException.Kind.LIMIT
                || error.kind() == TemplateException.Kind.OVERFLOW;
        assertTrue(refused, error.described());
    }

    @Test
    void sortingWhatHasNoTotalOrderEnds() {
        // given
        String numbers = "{% set n = ['nan']|map('float')|first %}"
                + "{% set l = [3, n, 1, n, 2] * 40 %}{{ l|sort|length }} {{ l|sort(true)|length }} {{ [n, 1]|min is number }}";

        // when
        String text = TestEnvironment.render(numbers, Map.of());

        // then
        assertEquals("200 200 True", text);
    }

    @Test
    void aSortOfManyIsStable() {
        String template = "{% set ns = namespace(l=[]) %}{% for i in range(500) %}"
                + "{% set ns.l = ns.l + [[i * 7 % 10, i]] %}{% endfor %}"
                + "{% set s = ns.l|sort(attribute=0, reverse=REVERSE) %}"
                + "{% for a in s %}{% if not loop.last %}{% set b = s[loop.index] %}"
                + "{% if a[0] == b[0] and a[1] > b[1] or a[0] SIGN b[0] %}wrong {{ a }} {{ b }}{% endif %}{% endif %}{% endfor %}";

        String up = template.replace("REVERSE", "false").replace("SIGN", ">");
        String down = template.replace("REVERSE", "true").replace("SIGN", "<");

        assertEquals("", TestEnvironment.render(up, Map.of()) + TestEnvironment.render(down, Map.of()));
    }

    @Test
    void noFilterOrTestThrowsAnythingButItsOwnException() {
        // given
        SplittableRandom random = new SplittableRandom(7);
        List<String> values = List.of(
                "0", "-1", "2", "1.5", "10 ** 40", "true", "none", "nope", "''", "'a'", "'a b\\nc'", "'%s'", "'ä😀'",
                "'<b>'|safe", "[]", "[1, 'a', none]", "[nope]", "(1, 2)", "{}", "{'a': [1]}", "{1: {}}", "range(3)",
                "[1]|map('string')", "'\\ud800'", "'a'.encode()", "{}.items()", "['nan', 'inf']|map('float')|last",
                "cycler(1)", "namespace(a=1)", "range", "dict", "'upper'", "'odd'", "{(1, 2): 3}");
        List<String> applied = new ArrayList<>();
        Filters.library().filters().keySet().forEach(name -> applied.add("|" + name));
        Tests.library().tests().keySet().stream()
                .filter(name -> Character.isLetter(name.charAt(0)))
                .forEach(name -> applied.add(" is " + name));

        // when
        for (int i = 0; i < 20_000; i++) {
            StringBuilder call = new StringBuilder("{{ (").append(pick(values, random)).append(')');
            call.append(pick(applied, random)).append('(');
            for (int n = random.nextInt(5); n > 0; n--) {
                call.append(pick(values, random)).append(n > 1 ? ", " : "");
            }
            String template = call.append(")|list }}").toString();

            // then
            try {
                TestEnvironment.render(template, Map.of());
            } catch (TemplateException expected) {
                assertEquals(0, expected.getSuppressed().length, template);
            } catch (RuntimeException e) {
                throw new AssertionError(template, e);
            }
        }
    }

    private static String pick(List<String> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
