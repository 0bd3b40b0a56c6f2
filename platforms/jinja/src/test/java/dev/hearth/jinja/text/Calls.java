package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TupleValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a call that is written down, and writes down what it gave, as Python would. */
final class Calls {
    private Calls() {}

    /**
     * Calls.
     *
     * @param name {@code %}, {@code format}, or the name of a method
     * @param arguments a tuple as Python writes it: the text and the arguments; for the method {@code format} the
     *     text, a tuple and a dict
     */
    static String answer(String name, String arguments) {
        List<Object> given = ((TupleValue) Literals.read(arguments)).list();
        try {
            return Python.repr(call(name, given));
        } catch (TemplateException e) {
            return e.described();
        }
    }

    private static Object call(String name, List<Object> given) {
        Object self = given.getFirst();
        return switch (name) {
            case "%" -> PercentFormat.format(self, given.get(1));
            case "format()" -> FormatSpec.format(self, (String) given.get(1));
            case "format" -> {
                Map<String, Object> named = new LinkedHashMap<>();
                ((DictValue) given.get(2)).entries().forEach(e -> named.put((String) e.getKey(), e.getValue()));
                Object[] positional = ((TupleValue) given.get(1)).list().toArray();
                yield method(self, name).call(new FakeRender(), new Arguments(positional, named).after(self));
            }
            default -> method(self, name).call(new FakeRender(), Arguments.of(given.toArray()));
        };
    }

    private static Function method(Object self, String name) {
        Function method = self instanceof BytesValue ? BytesMethods.find(name) : TextMethods.find(name);
        if (self instanceof Markup && TextMethods.ofMarkup(name) != null) {
            method = TextMethods.ofMarkup(name);
        }
        if (method == null) {
            throw new IllegalArgumentException("no method " + name);
        }
        return method;
    }
}
