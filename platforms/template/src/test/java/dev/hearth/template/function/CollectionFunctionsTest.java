package dev.hearth.template.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.jinja.Environment;
import dev.hearth.jinja.value.TemplateException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against what Python and its libraries give. */
class CollectionFunctionsTest {
    @Test
    void listsSetsAndDictsArePutTogetherAsInPython() {
        assertEquals(List.of(), new FakeHome().differences(
                """
                        {{ ["", "", "-3a ", "a21.5"] | natural_sort(alg="LOWERCASEFIRST", reverse=True) }} => ['a21.5', '-3a ', '', '']
                        {{ ["", "bé", "", "a", "x1.5"] | natural_sort(alg=none, reverse=True) }} => ['x1.5', 'bé', 'a', '', '']
                        {{ ["- .", "1.5_0.5", "", "1e3", "", "10"] | natural_sort(alg="LOWERCASEFIRST", reverse=False) }} => ['', '', '1.5_0.5', '10', '1e3', '- .']
                        {{ ["-32-31.5"] | natural_sort(alg="IGNORECASE", reverse=False) }} => ['-32-31.5']
                        {{ [".é ", "-0.50.5", ""] | natural_sort(alg=none, reverse=False) }} => ['', '-0.50.5', '.é ']
                        {{ ["1e3-3A"] | natural_sort(alg="IC|NOEXP", reverse=False) }} => ['1e3-3A']
                        {{ ["210A", "a", ""] | natural_sort(alg="LOWERCASEFIRST", reverse=False) }} => ['', '210A', 'a']
                        {{ [] | natural_sort(alg="IC|NOEXP", reverse=False) }} => []
                        {{ [3, [4, [5, 'ab']]] | flatten }} => [3, 4, 5, 'ab']
                        {{ [3, [4, [5]]] | flatten(1) }} => [3, 4, [5]]
                        {{ [3, [4, [5]]] | flatten(levels=0) }} => [3, [4, [5]]]
                        {{ 'ab' | flatten }} => error
                        {{ [1, 2, 2, 3] | intersect([3, 2]) }} => [2, 3]
                        {{ [1, 2] | difference([2]) }} => [1]
                        {{ [1, 2] | union((2, 3)) }} => [1, 2, 3]
                        {{ [1, 2] | symmetric_difference([2, 3]) }} => [1, 3]
                        {{ [1] | union('ab') }} => error
                        {{ [[1]] | union([2]) }} => error
                        {{ shuffle() }} => error
                        {{ shuffle(5) }} => error
                        {{ combine({'a': {'b': 1, 'c': 2}}, {'a': {'b': 3}}, recursive=true) }} => {'a': {'b': 3, 'c': 2}}
                        {{ combine({'a': {'b': 1}}, {'a': 2, 'c': 3}) }} => {'a': 2, 'c': 3}
                        {{ combine({'a': 1}, {'b': 2}, x=1) }} => error
                        {{ zip([1, 2], 'abc') | list }} => [(1, 'a'), (2, 'b')]
                        {{ zip([1, 2], [3], strict=true) | list }} => error
                        {{ zip() | list }} => []
                        {{ zip([1], 2) }} => error
                        {{ set([1, 1]) }}{{ tuple('ab') }}{{ set() }} => {1}('a', 'b')set()
                        {{ set([[1]]) }} => error
                        {{ [1] is list }}{{ (1,) is tuple }}{{ set([1]) is set }}{{ 'a' is string_like }}{{ 1 is string_like }} => TrueTrueTrueTrueFalse
                        {{ 'abc' | contains('b') }}{{ [1] is contains(2) }} => TrueFalse
                        {{ 3 | contains(3) }} => error
                        {{ [] | random }} => error
                        {{ 5 | random }} => error
                        {{ [7] | random }} => 7
                        {{ merge_response({'a.b': {'events': [{'s': 1}, 2]}}) }} => [{'s': 1, 'entity_id': 'a.b', 'value_key': 'events'}, 2]
                        {{ merge_response({'a.b': {'x': 1, 'y': [2]}, 'c.d': {'x': 3}}) }} => [{'x': 1, 'y': [2], 'entity_id': 'a.b'}, {'x': 3, 'entity_id': 'c.d'}]
                        {{ merge_response({'a.b': {'entity_id': 1}}) }} => error
                        {{ merge_response({'a.b': 1}) }} => error
                        {{ [{'n': 'b10'}, {'n': 'b9'}] | natural_sort(key='n') }} => [{'n': 'b9'}, {'n': 'b10'}]
                        {{ [['b', 2], ['a', 1]] | natural_sort(key=1) }} => [['a', 1], ['b', 2]]
                        {{ 'ab' | natural_sort }} => error
                        {{ ['a'] | natural_sort(alg=3) }} => error
                        {{ ['a'] | natural_sort(key=1.5) }} => error
                        {{ apply('x', 5) }} => error
                        {{ apply(5, int) + 1 }} => 6
                        {% macro m(a, returns) %}{% do returns(a * 2) %}{% endmacro %}{{ as_function(m)(4) }} => 8
                        {% macro m(a, returns) %}{% endmacro %}{{ as_function(m)(4) }} => None
                        {{ as_function(5) }} => error
                        {% macro m() %}x{% endmacro %}{{ as_function(m)(returns=1) }} => error
                        """));
    }

    @Test
    void whatWouldNeverEndOrFillTheMemoryIsStopped() {
        FakeHome home = new FakeHome();

        for (String each : List.of(
                "range(100000) | list | flatten",
                "range(100000) | list | shuffle(seed=1) | natural_sort",
                "('x' * 1000000) | base64_encode | base64_encode | slugify",
                "'1000000000s' | length + (pack('a'.encode(), '99999999999s') or [])",
                "('[' * 100000) | from_json",
                "('(' * 1000) | regex_match('(')",
                "zip(*[range(100000)] * 100) | list | length",
                "(range(99999) | list) | union(range(99999)) | to_json | from_json | to_json")) {
            String outcome;
            try {
                outcome = home.render("{{ " + each + " }}");
            } catch (TemplateException e) {
                outcome = e.described();
            }

            assertTrue(outcome.length() < Environment.MAX_OUTPUT, each);
        }
    }
}
