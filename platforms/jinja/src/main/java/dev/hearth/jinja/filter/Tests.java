package dev.hearth.jinja.filter;

import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Jinja2's own tests: what stands behind {@code is}. */
public final class Tests {
    private static final Library LIBRARY = build();

    private Tests() {}

    /** All of them; the same each time. */
    public static Library library() {
        return LIBRARY;
    }

    private static Library build() {
        Library.Builder tests = Library.builder();
        addKinds(tests);
        addComparisons(tests);
        return tests
                .test("odd", "value", (render, a) -> rest(Python.given(a[0]), 2L, 1L))
                .test("even", "value", (render, a) -> rest(Python.given(a[0]), 2L, 0L))
                .test("divisibleby", "value, num", (render, a) -> rest(Python.given(a[0]), Python.given(a[1]), 0L))
                .test("lower", "value", (render, a) -> Soft.method(render, Python.str(Python.given(a[0])), "islower"))
                .test("upper", "value", (render, a) -> Soft.method(render, Python.str(Python.given(a[0])), "isupper"))
                .test("filter", "value", (render, a) -> {
                    String name = Python.text(Python.key(Python.given(a[0])));
                    return name != null && render.hasFilter(name);
                })
                .test("test", "value", (render, a) -> {
                    String name = Python.text(Python.key(Python.given(a[0])));
                    return name != null && render.hasTest(name);
                })
                .build();
    }

    private static void addKinds(Library.Builder tests) {
        kind(tests, "defined", value -> !(value instanceof Undefined));
        kind(tests, "undefined", value -> value instanceof Undefined);
        kind(tests, "none", value -> value instanceof None);
        kind(tests, "boolean", value -> value instanceof Boolean);
        kind(tests, "false", Boolean.FALSE::equals);
        kind(tests, "true", Boolean.TRUE::equals);
        kind(tests, "integer", value -> value instanceof Long || value instanceof BigInteger);
        kind(tests, "float", value -> value instanceof Double);
        kind(tests, "number", Numbers::number);
        kind(tests, "string", Python::isText);
        kind(tests, "mapping", value -> value instanceof MapValue);
        kind(tests, "sequence", Tests::sequence);
        kind(tests, "iterable", Tests::iterable);
        // Python's Undefined has a __call__, which only raises.
        kind(tests, "callable", value -> value instanceof Undefined || Python.callable(value));
        kind(tests, "escaped", value -> value instanceof Markup);
    }

    private static void kind(Library.Builder tests, String name, Predicate<Object> test) {
        tests.test(name, "value", (render, a) -> test.test(Python.given(a[0])));
    }

    private static void addComparisons(Library.Builder tests) {
        comparison(tests, List.of("eq", "==", "equalto"), Python::equal);
        comparison(tests, List.of("ne", "!="), (left, right) -> !Python.equal(left, right));
        comparison(tests, List.of("lt", "<", "lessthan"), Operators::less);
        comparison(tests, List.of("le", "<="), Operators::lessOrEqual);
        comparison(tests, List.of("gt", ">", "greaterthan"), Operators::greater);
        comparison(tests, List.of("ge", ">="), Operators::greaterOrEqual);
        comparison(tests, List.of("sameas"), Tests::same);
        comparison(tests, List.of("in"), (value, all) -> Operators.contains(all, value));
    }

    private static void comparison(Library.Builder tests, List<String> names, BiPredicate<Object, Object> test) {
        Function function = Function.of(
                names.getFirst(),
                "value, other",
                (render, a) -> test.test(Python.given(a[0]), Python.given(a[1])));
        names.forEach(name -> tests.test(name, function));
    }

    private static boolean rest(Object value, Object divisor, long wanted) {
        return Python.equal(Operators.compute(Operator.MODULO, value, divisor), wanted);
    }

    /** Whether it has a length and elements behind brackets, as even something undefined seems to have. */
    private static boolean sequence(Object value) {
        try {
            return Python.lengthOf(value) >= 0
                    && (Python.isText(value)
                            || value instanceof Undefined
                            || (value instanceof Value v && v.subscriptable()));
        } catch (TemplateException e) {
            // A strict undefined refuses to have a length; an exhausted budget stays one.
            if (e.kind() == TemplateException.Kind.LIMIT) {
                throw e;
            }
            return false;
        }
    }

    private static boolean iterable(Object value) {
        if (value instanceof Undefined undefined) {
            // A strict one refuses.
            return !undefined.iterate().hasNext();
        }
        return Python.iterable(value);
    }

    // Numbers and texts are no objects of their own here: equal ones of a type are taken for the same.
    @SuppressWarnings("ReferenceEquality") // the same object is what it means
    private static boolean same(Object left, Object right) {
        return (left instanceof Value || right instanceof Value) ? left == right : left.equals(right);
    }
}
