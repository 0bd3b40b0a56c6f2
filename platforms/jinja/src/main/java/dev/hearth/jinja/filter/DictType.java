package dev.hearth.jinja.filter;

import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.Value;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code dict} itself: called, it makes a map of a map or of pairs, and of named values. */
final class DictType extends Value {
    @Override
    public String typeName() {
        return "type";
    }

    @Override
    public String repr() {
        return "<class 'dict'>";
    }

    @Override
    public @Nullable Object attribute(String name) {
        return name.equals("fromkeys") ? DictValue.EMPTY.attribute(name) : null;
    }

    @Override
    public boolean callable() {
        return true;
    }

    @Override
    public Object call(Render render, Arguments arguments) {
        Object[] positional = arguments.positional();
        if (positional.length > 1) {
            throw TemplateException.type("dict expected at most 1 argument, got " + positional.length);
        }
        DictValue.Builder made = DictValue.builder();
        if (positional.length == 1) {
            if (positional[0] instanceof MapValue map) {
                made.putAll(map);
            } else if (positional[0] instanceof Undefined undefined) {
                throw undefined.error();
            } else {
                putPairs(positional[0], made);
            }
        }
        arguments.named().forEach(made::put);
        return made.build();
    }

    private static void putPairs(Object pairs, DictValue.Builder made) {
        int number = 0;
        for (Iterator<Object> all = Python.iterate(pairs); all.hasNext(); number++) {
            Object each = all.next();
            if (!Python.iterable(each)) {
                throw TemplateException.type(
                        "cannot convert dictionary update sequence element #" + number + " to a sequence");
            }
            List<Object> pair = Python.elements(each);
            if (pair.size() != 2) {
                throw TemplateException.value("dictionary update sequence element #" + number + " has length "
                        + pair.size() + "; 2 is required");
            }
            made.put(pair.get(0), pair.get(1));
        }
    }
}
