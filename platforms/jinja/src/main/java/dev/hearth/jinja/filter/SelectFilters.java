package dev.hearth.jinja.filter;

import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The filters that apply another filter or a test to each element: {@code map}, {@code select} and their like. */
final class SelectFilters {
    private SelectFilters() {}

    static void addTo(Library.Builder filters) {
        String signature = "value, *args, **kwargs";
        filters.filter("map", signature, (render, a) -> {
            Object value = Python.given(a[0]);
            Arguments arguments = arguments(a[1], a[2]);
            return Generator.of(() -> each(value, () -> mapper(render, arguments)));
        })
                .filter("select", signature, selecting(true, false))
                .filter("reject", signature, selecting(false, false))
                .filter("selectattr", signature, selecting(true, true))
                .filter("rejectattr", signature, selecting(false, true));
    }

    private static Function.Body selecting(boolean wanted, boolean byAttribute) {
        return (render, a) -> {
            Object value = Python.given(a[0]);
            Arguments arguments = arguments(a[1], a[2]);
            return Generator.of(() -> each(value, () -> {
                Predicate<Object> chosen = predicate(render, arguments, byAttribute);
                return element -> chosen.test(element) == wanted ? element : null;
            }));
        };
    }

    private static Arguments arguments(Object positional, Object named) {
        Map<String, Object> names = new LinkedHashMap<>();
        ((Map<?, ?>) named).forEach((name, value) -> names.put((String) name, Python.given(value)));
        return new Arguments((Object[]) positional, names);
    }

    // What counts as false has no elements, whatever it is; then nobody looks at the arguments.
    private static Iterator<Object> each(Object value, Supplier<Generator.Mapper> mapper) {
        if (!Python.truth(value)) {
            return Collections.emptyIterator();
        }
        Generator.Mapper prepared = mapper.get();
        return Generator.mapped(Python.iterate(value), prepared);
    }

    private static Generator.Mapper mapper(Render render, Arguments arguments) {
        Map<String, Object> named = arguments.named();
        if (arguments.positional().length == 0 && named.containsKey("attribute")) {
            for (String name : named.keySet()) {
                if (!name.equals("attribute") && !name.equals("default")) {
                    throw Given.wrong("Unexpected keyword argument " + Python.repr(name));
                }
            }
            return AttributeGetter.of(render, named.get("attribute"), false, named.get("default"))::get;
        }
        if (arguments.positional().length == 0) {
            throw Given.wrong("map requires a filter argument");
        }
        Object name = arguments.positional()[0];
        Arguments rest = arguments.from(1);
        return element -> render.filter(name("filter", name), element, rest);
    }

    private static Predicate<Object> predicate(Render render, Arguments arguments, boolean byAttribute) {
        Object[] positional = arguments.positional();
        if (byAttribute && positional.length == 0) {
            throw Given.wrong("Missing parameter for attribute name");
        }
        AttributeGetter getter = AttributeGetter.of(render, byAttribute ? positional[0] : null, false, null);
        int place = byAttribute ? 1 : 0;
        if (positional.length == place) {
            return element -> Python.truth(getter.get(element));
        }
        Object name = positional[place];
        Arguments rest = arguments.from(place + 1);
        return element -> {
            Object attribute = getter.get(element);
            return render.test(name("test", name), attribute, rest);
        };
    }

    /** The name of a filter or a test; what is no text is the name of none. */
    private static String name(String kind, Object name) {
        String text = Python.text(name);
        if (text != null) {
            return text;
        }
        String hint = name instanceof Undefined undefined
                ? " (" + undefined.message() + "; did you forget to quote the callable name?)"
                : "";
        throw new TemplateException(
                TemplateException.Kind.RUNTIME, "No " + kind + " named " + Python.repr(name) + "." + hint);
    }
}
