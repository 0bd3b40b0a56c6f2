package dev.hearth.jinja.filter;

import dev.hearth.jinja.operator.Access;
import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.SequenceValue;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TupleValue;
import dev.hearth.jinja.value.Undefined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The filters that look into one value: {@code attr}, {@code default}, {@code dictsort}, {@code items}, {@code pprint}. */
final class MapFilters {
    private MapFilters() {}

    static void addTo(Library.Builder filters) {
        for (String name : List.of("d", "default")) {
            filters.filter(name, "value, default_value?, boolean?", (render, a) -> {
                Object value = Python.given(a[0]);
                boolean missing = value instanceof Undefined || (Given.flag(a[2]) && !Python.truth(value));
                return missing ? Given.or(a[1], "") : value;
            });
        }
        filters.filter("attr", "obj, name", (render, a) -> attribute(render, Python.given(a[0]), Python.given(a[1])))
                .filter("dictsort", "value, case_sensitive?, by?, reverse?", (render, a) -> sort(
                        Python.given(a[0]), Given.flag(a[1]), Given.or(a[2], "key"), Given.flag(a[3])))
                .filter("items", "value", (render, a) -> {
                    Object value = Python.given(a[0]);
                    return Generator.of(() -> items(value));
                })
                .filter("pprint", "value", (render, a) -> PrettyPrint.format(Python.given(a[0])));
    }

    private static Object attribute(Render render, Object object, Object name) {
        String text = Python.text(name);
        if (text == null) {
            throw TemplateException.type("attribute name must be string, not '" + Python.typeName(name) + "'");
        }
        if (object instanceof Undefined undefined) {
            throw undefined.error();
        }
        if (text.startsWith("__") && text.endsWith("__")) {
            return Undefined.unsafe(text, object);
        }
        Object found = text.startsWith("_") ? null : Access.plainAttribute(object, text);
        return found == null ? render.undefinedAttribute(object, name) : found;
    }

    /** Keys with their values, as tuples. */
    static List<Object> pairs(MapValue map) {
        List<Object> pairs = new ArrayList<>(map.size());
        for (Map.Entry<Object, Object> entry : map.entries()) {
            pairs.add(TupleValue.of(entry.getKey(), entry.getValue()));
        }
        return pairs;
    }

    private static Object sort(Object value, boolean caseSensitive, Object by, boolean reverse) {
        String what = Python.text(by);
        if (what == null || !(what.equals("key") || what.equals("value"))) {
            throw Given.wrong("You can only sort by either \"key\" or \"value\"");
        }
        if (!(value instanceof MapValue map)) {
            throw Given.lacks(value, "items");
        }
        int place = what.equals("key") ? 0 : 1;
        return ListValue.of(Sorting.sorted(
                pairs(map),
                pair -> {
                    Object key = ((SequenceValue) pair).get(place);
                    return caseSensitive ? key : Soft.ignoreCase(key);
                },
                Operators::less,
                reverse));
    }

    private static Iterator<Object> items(Object value) {
        if (value instanceof Undefined) {
            return Collections.emptyIterator();
        }
        if (!(value instanceof MapValue map)) {
            throw TemplateException.type("Can only get item pairs from a mapping.");
        }
        Iterator<Map.Entry<Object, Object>> entries = map.entries().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Object next() {
                Map.Entry<Object, Object> entry = entries.next();
                return TupleValue.of(entry.getKey(), entry.getValue());
            }
        };
    }
}
