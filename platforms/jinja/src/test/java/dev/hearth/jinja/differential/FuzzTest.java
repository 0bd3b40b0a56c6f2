package dev.hearth.jinja.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.jinja.TestEnvironment;
import dev.hearth.jinja.value.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random templates, hostile and broken ones among them: nothing leaves the engine but a text or its own exception. How
 * many and which can be said with {@code -Dhearth.fuzz.templates} and {@code -Dhearth.fuzz.seed}; a million take a minute.
 */
class FuzzTest {
    private static final int TEMPLATES = Integer.getInteger("hearth.fuzz.templates", 100_000);
    private static final long SEED = Long.getLong("hearth.fuzz.seed", 7);
    private static final List<String> HOSTILE = List.of(
            "{{ 'a' * 10**9 }}", "{{ [0] * 10**9 }}", "{{ 9**9**9**9 }}", "{{ 2**99999999 }}", "{{ range(10**12) }}",
            "{{ '%99999999d' % 1 }}", "{{ '{:99999999}'.format(1) }}", "{{ 'a'.center(10**9) }}",
            "{{ 'a'.ljust(10**10) }}",
            "{{ '\\t'.expandtabs(10**9) }}", "{{ 'x'|indent(10**8) }}", "{{ lst|batch(10**9)|list }}",
            "{{ lst|slice(10**9)|list }}",
            "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}x{% endfor %}{% endfor %}{% endfor %}",
            "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
            "{% set ns = namespace(x='ab') %}{% for i in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}{{ ns.x }}",
            "{% set ns = namespace(x=[1]) %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}{{ ns.x|sum }}",
            "{% set ns = namespace(x=[1]) %}{% for i in range(99999) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x }}",
            "{% set ns = namespace(x=3) %}{% for i in range(99) %}{% set ns.x = ns.x * ns.x %}{% endfor %}{{ ns.x }}",
            "{% for i in range(99999) %}{{ lst * 99 }}{% endfor %}",
            "{{ 'ab'.replace('', 'x' * 9999).replace('', 'x' * 9999) }}",
            "{% for x in [[[1]]] recursive %}{{ loop([x, x]) }}{% endfor %}", "{{ ([lst] * 999)|sort|list|tojson }}",
            "{{ ''.__class__.__mro__ }}", "{{ lst.append(1) }}", "{{ self.__init__() }}",
            "{{ cycler.__init__.__globals__ }}",
            "{{ '{0.__class__}'.format(1) }}", "{{ ''|attr('__class__') }}",
            "{{ lst|map(attribute='__class__')|list }}",
            "{% include self %}", "{% import 'x' as y %}", "{% extends 'z' %}",
            "{{ range(99999)|map('string')|join|length }}",
            "{{ (range(9999)|list) * 9 == (range(9999)|list) * 9 }}", "{{ lst|sort(attribute='a.b.c.d') }}");

    private static final String SIGNS = "(){}[]|%#'\"~.,:-+*/0a \\\u0000é";

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void nothingButTextAndItsOwnExceptionLeavesTheEngine() {
        RandomTemplates templates = new RandomTemplates(random);
        List<String> failures = new ArrayList<>();
        int rendered = 0;
        for (int i = 0; i < TEMPLATES; i++) {
            String template = templates.template();
            String chosen = random.nextInt(3) == 0 ? broken(template) : template;
            try {
                TestEnvironment.render(chosen, Variables.ALL);
                rendered++;
            } catch (TemplateException expected) {
                // The one exception that may come out.
            } catch (RuntimeException | StackOverflowError e) {
                failures.add(chosen + "\n  " + e);
            }
        }

        assertEquals(List.of(), failures, "with the seed " + SEED);
        assertTrue(rendered > TEMPLATES / 10, "only " + rendered + " of " + TEMPLATES + " could be rendered");
    }

    private String broken(String template) {
        StringBuilder text = new StringBuilder(template);
        for (int i = 1 + random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 2 -> text.setLength(at);
                case 3 -> text.insert(at, HOSTILE.get(random.nextInt(HOSTILE.size())));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 12)));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "[", "{1:", "-", "not ", "lst|list|", "1+", "{% if 1 %}", "{% for a in lst %}", "a.b."})
    void whatIsNestedTooDeepIsRefused(String opening) {
        boolean statement = opening.startsWith("{%");
        String deep = statement ? opening.repeat(20_000) : "{{ " + opening.repeat(20_000) + "1 }}";

        TemplateException refused = assertThrows(
                TemplateException.class, () -> TestEnvironment.render(deep, Variables.ALL));

        assertTrue(
                refused.kind() == TemplateException.Kind.LIMIT || refused.kind() == TemplateException.Kind.SYNTAX,
                refused.described());
    }

    @Test
    void hostileTemplatesEndWithAClearErrorOrGiveNothingAway() {
        for (String template : HOSTILE) {
            try {
                String text = TestEnvironment.render(template, Variables.ALL);
                assertTrue(text.length() < 500_000 && !text.contains("class"), template + " gave " + text);
            } catch (TemplateException e) {
                assertTrue(e.described().contains(": "), e.described());
            }
        }
    }
}
