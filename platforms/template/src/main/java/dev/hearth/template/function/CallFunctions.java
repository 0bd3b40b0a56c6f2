package dev.hearth.template.function;

import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Value;
import dev.hearth.template.home.Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of functions that are values: {@code apply}, {@code as_function}. */
final class CallFunctions {
    private static final String MACRO = "macro_";

    private CallFunctions() {}

    static Library library(Profile profile) {
        Library.Builder made = Library.builder();
        Function apply = Function.of("apply", "value, fn, *args, **kwargs", CallFunctions::apply);
        Arity.both(made, apply);
        made.test("apply", Function.of("apply", apply.signature(), (render, a) -> Python.truth(apply(render, a))));
        Arity.both(made, Function.of("as_function", "macro", (render, a) -> asFunction(Python.given(a[0]))));
        return made.build();
    }

    private static Object apply(Render render, @Nullable Object[] a) {
        Arguments rest = new Arguments(Arity.rest(a[2]), named(a[3]));
        return render.call(Python.given(a[1]), rest.after(Python.given(a[0])));
    }

    private static Map<String, Object> named(@Nullable Object argument) {
        Map<String, Object> named = new LinkedHashMap<>();
        ((Map<?, ?>) Python.given(argument)).forEach((name, value) -> named.put((String) name, value));
        return named;
    }

    // A macro writes text; one that calls what it is given as "returns" gives a value.
    private static Object asFunction(Object macro) {
        Object name = macro instanceof Value value && value.callable() ? value.attribute("name") : null;
        String text = name == null ? null : Python.text(name);
        if (text == null) {
            throw Arity.wrong(macro, "as_function expected a macro, got " + Python.typeName(macro));
        }
        String plain = text.startsWith(MACRO) ? text.substring(MACRO.length()) : text;
        return Function.of(plain, "*args, **kwargs", (render, a) -> {
            Object[] returned = {None.NONE};
            Map<String, Object> named = named(a[1]);
            Object before = named.put("returns", Function.of("returns", "value", (r, given) -> {
                returned[0] = Python.given(given[0]);
                return returned[0];
            }));
            if (before != null) {
                throw TemplateException.type(plain + "() got multiple values for keyword argument 'returns'");
            }
            render.call(macro, new Arguments(Arity.rest(a[0]), named));
            return returned[0];
        });
    }
}
