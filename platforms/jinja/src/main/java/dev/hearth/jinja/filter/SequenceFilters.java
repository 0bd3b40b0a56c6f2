package dev.hearth.jinja.filter;

import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.IteratorValue;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.RangeValue;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.SequenceValue;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.ViewValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of lists as a whole: {@code first}, {@code join}, {@code batch}, {@code sum} and their like. */
final class SequenceFilters {
    private SequenceFilters() {}

    static void addTo(Library.Builder filters) {
        for (String name : List.of("count", "length")) {
            filters.filter(name, "obj", (render, a) -> Python.length(Python.given(a[0])));
        }
        filters.filter("first", "seq", (render, a) -> first(render, Python.given(a[0])))
                .filter("last", "seq", (render, a) -> last(render, Python.given(a[0])))
                .filter("random", "seq", (render, a) -> random(render, Python.given(a[0])))
                .filter("list", "value", (render, a) -> list(Python.given(a[0])))
                .filter("reverse", "value", (render, a) -> reverse(Python.given(a[0])))
                .filter(
                        "join",
                        "value, d?, attribute?",
                        (render, a) -> join(render, Python.given(a[0]), Given.or(a[1], ""), a[2]))
                .filter(
                        "sum",
                        "iterable, attribute?, start?",
                        (render, a) -> sum(render, Python.given(a[0]), a[1], Given.or(a[2], 0L)))
                .filter(
                        "batch",
                        "value, linecount, fill_with?",
                        (render, a) -> batch(Python.given(a[0]), Python.given(a[1]), Given.orNull(a[2])))
                .filter(
                        "slice",
                        "value, slices, fill_with?",
                        (render, a) -> slice(Python.given(a[0]), Python.given(a[1]), Given.orNull(a[2])));
    }

    private static Object first(Render render, Object sequence) {
        Iterator<Object> all = Python.iterate(sequence);
        return all.hasNext() ? all.next() : render.undefined("No first item, sequence was empty.");
    }

    private static Object last(Render render, Object sequence) {
        Iterator<Object> all = reversed(sequence);
        if (all == null) {
            throw TemplateException.type("'" + Python.typeName(sequence) + "' object is not reversible");
        }
        return all.hasNext() ? all.next() : render.undefined("No last item, sequence was empty.");
    }

    private static Object random(Render render, Object sequence) {
        long length = Python.length(sequence);
        if (length == 0) {
            return render.undefined("No random item, sequence was empty.");
        }
        if (!indexed(sequence)) {
            if (sequence instanceof MapValue map) {
                // Python takes the number for a key.
                Object key = (long) render.random((int) length);
                Object found = map.find(key);
                if (found != null) {
                    return found;
                }
                throw new TemplateException(TemplateException.Kind.KEY, Python.repr(key));
            }
            throw TemplateException.type("'" + Python.typeName(sequence) + "' object is not subscriptable");
        }
        return render.item(sequence, (long) render.random((int) Math.min(length, Integer.MAX_VALUE)));
    }

    /** Whether elements can be had by their number. */
    private static boolean indexed(Object value) {
        return Python.isText(value)
                || value instanceof SequenceValue
                || value instanceof RangeValue
                || value instanceof BytesValue;
    }

    /** As {@code reversed(value)}; null for what cannot be gone over from its end. */
    private static @Nullable Iterator<Object> reversed(Object value) {
        if (value instanceof Undefined undefined) {
            // Its length is asked for, which a strict one refuses.
            return undefined.length() == 0 ? Collections.emptyIterator() : null;
        }
        if (!indexed(value) && !(value instanceof MapValue || value instanceof ViewValue)) {
            return null;
        }
        List<Object> all = Python.elements(value);
        return new Iterator<>() {
            private int left = all.size();

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Object next() {
                Budget.spend(1);
                Object each = all.get(--left);
                // Python goes backwards by index, and an element of marked text is marked.
                return value instanceof Markup ? Soft.like(value, Python.str(each)) : each;
            }
        };
    }

    private static Object reverse(Object value) {
        String text = Python.text(value);
        if (text != null) {
            Budget.text(text.length());
            return Soft.like(value, new StringBuilder(text).reverse().toString());
        }
        Iterator<Object> all = reversed(value);
        if (all != null) {
            String type = switch (value) {
                case ListValue list -> "list_reverseiterator";
                case MapValue map -> "dict_reversekeyiterator";
                case RangeValue range -> "range_iterator";
                default -> "reversed";
            };
            return new IteratorValue(type, all);
        }
        if (!Python.iterable(value)) {
            throw Given.wrong("argument must be iterable");
        }
        List<Object> elements = new ArrayList<>(Python.elements(value));
        Collections.reverse(elements);
        return ListValue.of(elements);
    }

    private static ListValue list(Object value) {
        // Lists do not change, so a copy is the same.
        return value instanceof ListValue list ? list : ListValue.of(Python.elements(value));
    }

    private static Object join(Render render, Object value, Object separator, @Nullable Object attribute) {
        Iterator<Object> elements = Python.iterate(value);
        if (!Given.absent(attribute)) {
            elements = Generator.mapped(elements, AttributeGetter.of(render, attribute, false, null)::get);
        }
        if (!render.autoescape()) {
            return Soft.join(Python.str(separator), elements);
        }
        if (separator instanceof Markup) {
            return Soft.join(separator, elements);
        }
        List<Object> all = new ArrayList<>();
        boolean safe = false;
        while (elements.hasNext()) {
            Object each = elements.next();
            safe |= each instanceof Markup;
            all.add(Soft.str(each));
        }
        return Soft.join(safe ? Markup.escape(separator) : Python.str(separator), all.iterator());
    }

    private static Object sum(Render render, Object value, @Nullable Object attribute, Object start) {
        Iterator<Object> elements = Python.iterate(value);
        if (Python.isText(start)) {
            throw TemplateException.type("sum() can't sum strings [use ''.join(seq) instead]");
        }
        if (start instanceof BytesValue) {
            throw TemplateException.type("sum() can't sum bytes [use b''.join(seq) instead]");
        }
        AttributeGetter getter = AttributeGetter.of(render, attribute, false, null);
        Object sum = start;
        while (elements.hasNext()) {
            sum = Operators.compute(Operator.ADD, sum, getter.get(elements.next()));
            Budget.spend(1);
        }
        return sum;
    }

    private static Object batch(Object value, Object count, @Nullable Object fill) {
        return Generator.of(() -> {
            Iterator<Object> elements = Python.iterate(value);
            return new Generator() {
                private @Nullable Object waiting;

                @Override
                @Nullable
                Object make() {
                    List<Object> row = new ArrayList<>();
                    if (waiting != null) {
                        row.add(waiting);
                        waiting = null;
                    }
                    while (elements.hasNext()) {
                        Object each = elements.next();
                        Budget.spend(1);
                        if (Python.equal((long) row.size(), count)) {
                            waiting = each;
                            return ListValue.of(row);
                        }
                        row.add(each);
                    }
                    if (row.isEmpty()) {
                        return null;
                    }
                    return ListValue.of(filled(row));
                }

                private List<Object> filled(List<Object> row) {
                    if (fill != null && Operators.less((long) row.size(), count)) {
                        Object missing = Operators.compute(Operator.SUBTRACT, count, (long) row.size());
                        Object more = Operators.compute(Operator.MULTIPLY, ListValue.of(fill), missing);
                        row.addAll(Python.elements(more));
                    }
                    return row;
                }
            };
        });
    }

    private static Object slice(Object value, Object slices, @Nullable Object fill) {
        return Generator.of(() -> {
            List<Object> all = Python.elements(value);
            // Raises for what is no number, and for 0.
            Operators.compute(Operator.FLOOR_DIVIDE, (long) all.size(), slices);
            if (!Numbers.whole(slices)) {
                throw Given.noIndex(slices);
            }
            long count = Given.whole(slices, 0);
            long each = all.size() / Math.max(1, count);
            long longer = all.size() % Math.max(1, count);
            return new Generator() {
                private long number;

                @Override
                @Nullable
                Object make() {
                    if (number >= count) {
                        return null;
                    }
                    int start = (int) (number * each + Math.min(number, longer));
                    int end = (int) ((number + 1) * each + Math.min(number + 1, longer));
                    List<Object> part = new ArrayList<>(all.subList(start, end));
                    if (fill != null && number >= longer) {
                        part.add(fill);
                    }
                    number++;
                    return ListValue.of(part);
                }
            };
        });
    }
}
