package dev.hearth.template.function;

import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.IteratorValue;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.SetValue;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TupleValue;
import dev.hearth.template.home.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists, sets and dicts: made of others, put together, mixed, sorted. */
final class CollectionFunctions {
    private static final int DEPTH = 200;
    private static final String ENTITY_ID = "entity_id";

    private CollectionFunctions() {}

    static Library library(Profile profile) {
        Library.Builder made = Library.builder()
                .filter("random", "values", (render, a) -> random(render, Python.given(a[0])));
        Function contains = Function.of(
                "contains",
                "container, element",
                (render, a) -> Operators.contains(Python.given(a[0]), Python.given(a[1])));
        made.filter("contains", contains).test("contains", contains);
        Arity.both(made, Function.of("flatten", "value, levels?", (render, a) -> {
            List<Object> flat = new ArrayList<>();
            Object levels = a[1] == null || a[1] instanceof None ? null : a[1];
            flatten(Python.given(a[0]), levels == null ? DEPTH : Arity.whole(levels, 0), levels == null, flat);
            return ListValue.of(flat);
        }));
        sets(made);
        Arity.both(made, Function.of("shuffle", "*args, **kwargs", CollectionFunctions::shuffle));
        Arity.both(made, Function.of("combine", "*args, **kwargs", (render, a) -> combine(
                Arity.rest(a[0]), Arity.flag(Arity.named("combine", a[1], "recursive")))));
        Arity.both(made, Function.of("natural_sort", "lst, key?, alg?, reverse?", (render, a) -> NaturalOrder.sort(
                render, Python.given(a[0]), a[1], a[2], Arity.flag(a[3]))));
        made.function("merge_response", "value", (render, a) -> mergeResponse(Python.given(a[0])));
        made.function("zip", "*iterables, **kwargs", (render, a) -> zip(
                Arity.rest(a[0]), Arity.flag(Arity.named("zip", a[1], "strict"))));
        made.function("set", "value?", (render, a) -> SetValue.of(iterable(a[0])));
        made.function("tuple", "value?", (render, a) -> TupleValue.of(Python.elements(iterable(a[0]))));
        test(made, "list", value -> value instanceof ListValue);
        test(made, "set", value -> value instanceof SetValue);
        test(made, "tuple", value -> value instanceof TupleValue);
        test(made, "string_like", value -> Python.isText(value) || value instanceof BytesValue);
        return made.build();
    }

    private static void test(Library.Builder made, String name, Predicate<Object> kind) {
        made.test(name, "value", (render, a) -> kind.test(Python.given(a[0])));
    }

    private static Object iterable(@Nullable Object given) {
        return given == null ? ListValue.EMPTY : given;
    }

    // --- sets

    private static void sets(Library.Builder made) {
        combining(made, "intersect", (left, right) -> kept(left, right::contains));
        combining(made, "difference", (left, right) -> kept(left, each -> !right.contains(each)));
        combining(made, "union", CollectionFunctions::joined);
        combining(made, "symmetric_difference", (left, right) -> joined(
                kept(left, each -> !right.contains(each)), kept(right, each -> !left.contains(each))));
    }

    /** A set out of two. */
    private interface Combining {
        SetValue of(SetValue left, SetValue right);
    }

    private static void combining(Library.Builder made, String name, Combining combining) {
        Arity.both(made, Function.of(name, "value, other", (render, a) -> {
            SetValue left = set(name, Python.given(a[0]));
            SetValue right = set(name, Python.given(a[1]));
            return ListValue.of(Python.elements(combining.of(left, right)));
        }));
    }

    private static SetValue set(String function, Object value) {
        if (!several(value)) {
            throw TemplateException.type(function + " expected a list, got " + Python.typeName(value));
        }
        return SetValue.of(value);
    }

    private static boolean several(Object value) {
        return Python.iterable(value) && !Python.isText(value);
    }

    private static SetValue kept(SetValue set, Predicate<Object> wanted) {
        return SetValue.of(Python.elements(set).stream().filter(wanted).toList());
    }

    private static SetValue joined(SetValue left, SetValue right) {
        List<Object> all = new ArrayList<>(Python.elements(left));
        all.addAll(Python.elements(right));
        return SetValue.of(all);
    }

    // --- lists

    private static void flatten(Object value, long levels, boolean all, List<Object> flat) {
        if (!several(value)) {
            throw TemplateException.type("flatten expected a list, got " + Python.typeName(value));
        }
        if (all && levels < 0) {
            throw TemplateException.limit("flatten goes no more than " + DEPTH + " levels deep");
        }
        for (Iterator<Object> each = Python.iterate(value); each.hasNext();) {
            Object element = each.next();
            Budget.spend(1);
            if (several(element) && (all || levels >= 1)) {
                flatten(element, levels - 1, all, flat);
            } else {
                flat.add(element);
            }
            if (flat.size() > Budget.MAX_ELEMENTS) {
                Budget.elements(flat.size());
            }
        }
    }

    private static Object random(Render render, Object values) {
        long length = Python.length(values);
        if (length == 0) {
            throw new TemplateException(TemplateException.Kind.INDEX, "Cannot choose from an empty sequence");
        }
        return render.item(values, (long) render.random((int) Math.min(length, Integer.MAX_VALUE)));
    }

    private static Object shuffle(Render render, @Nullable Object[] a) {
        Object[] given = Arity.rest(a[0]);
        Object seed = Arity.named("shuffle", a[1], "seed");
        if (given.length == 0) {
            throw Arity.nothing("shuffle");
        }
        Object[] items;
        if (several(given[0])) {
            items = Python.elements(given[0]).toArray();
            if (given.length > 1 && (seed == null || seed instanceof None)) {
                seed = given[1];
            }
        } else if (given.length == 1) {
            throw Arity.wrong(given[0], "'" + Python.typeName(given[0]) + "' object is not iterable");
        } else {
            items = given.clone();
        }
        Budget.elements(items.length);
        PythonRandom chance = seed != null && Python.truth(seed) ? PythonRandom.of(seed) : null;
        for (int i = items.length - 1; i > 0; i--) {
            int other = chance == null ? render.random(i + 1) : chance.below(i + 1);
            Object moved = items[i];
            items[i] = items[other];
            items[other] = moved;
        }
        return ListValue.of(items);
    }

    private static Object zip(Object[] iterables, boolean strict) {
        List<Iterator<Object>> all = new ArrayList<>();
        for (int i = 0; i < iterables.length; i++) {
            if (!Python.iterable(iterables[i])) {
                throw TemplateException.type("'" + Python.typeName(iterables[i]) + "' object is not iterable");
            }
            all.add(Python.iterate(iterables[i]));
        }
        return new IteratorValue("zip", new Zipped(all, strict));
    }

    private static final class Zipped implements Iterator<Object> {
        private final List<Iterator<Object>> all;
        private final boolean strict;
        private Object @Nullable [] next;

        Zipped(List<Iterator<Object>> all, boolean strict) {
            this.all = all;
            this.strict = strict;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = row();
            }
            return next != null;
        }

        private Object @Nullable [] row() {
            Object[] row = new Object[all.size()];
            for (int i = 0; i < row.length; i++) {
                Budget.spend(1);
                if (!all.get(i).hasNext()) {
                    if (strict && (i > 0 || all.stream().anyMatch(Iterator::hasNext))) {
                        throw TemplateException.value("zip() arguments have different lengths");
                    }
                    return null;
                }
                row[i] = all.get(i).next();
            }
            return row.length == 0 ? null : row;
        }

        @Override
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Object[] row = Arrays.copyOf((Object[]) Python.given(next), all.size());
            next = null;
            return TupleValue.of(row);
        }
    }

    // --- dicts

    private static DictValue combine(Object[] given, boolean recursive) {
        if (given.length == 0) {
            throw Arity.nothing("combine");
        }
        DictValue.Builder made = DictValue.builder();
        for (Object each : given) {
            if (!(each instanceof MapValue map)) {
                throw Arity.wrong(each, "combine expected a dict, got " + Python.typeName(each));
            }
            if (recursive) {
                merge(made, map);
            } else {
                made.putAll(map);
            }
        }
        return made.build();
    }

    private static void merge(DictValue.Builder made, MapValue map) {
        Budget.elements(map.size());
        DictValue before = made.build();
        for (Map.Entry<Object, Object> entry : map.entries()) {
            Object key = entry.getKey();
            boolean both = before.find(key) instanceof MapValue && entry.getValue() instanceof MapValue;
            made.put(
                    key,
                    both
                            ? combine(new Object[] {Python.given(before.find(key)), entry.getValue()}, true)
                            : entry.getValue());
        }
    }

    // Answers of services, by entity: those that are one list each become one list, others a dict each.
    private static Object mergeResponse(Object value) {
        if (!(value instanceof MapValue all)) {
            throw Arity.wrong(value, "Response is not a dictionary");
        }
        List<Object> items = new ArrayList<>();
        boolean lists = false;
        for (Map.Entry<Object, Object> entry : all.entries()) {
            if (!(entry.getValue() instanceof MapValue response)) {
                throw TemplateException.type("Response is not a dictionary");
            }
            Map.Entry<Object, Object> only =
                    response.size() == 1 ? response.entries().iterator().next() : null;
            if (only != null && only.getValue() instanceof ListValue list) {
                lists = true;
                for (Object each : list.list()) {
                    items.add(each instanceof MapValue dict ? named(dict, entry.getKey(), only.getKey()) : each);
                }
            }
            if (!lists) {
                items.add(named(response, entry.getKey(), null));
            }
            Budget.elements(items.size());
        }
        return ListValue.of(items);
    }

    private static DictValue named(MapValue response, Object entityId, @Nullable Object key) {
        if (response.find(ENTITY_ID) != null) {
            throw TemplateException.value("Response dictionary already contains key '" + ENTITY_ID + "'");
        }
        DictValue.Builder made = DictValue.builder().putAll(response).put(ENTITY_ID, entityId);
        return (key == null ? made : made.put("value_key", key)).build();
    }
}
