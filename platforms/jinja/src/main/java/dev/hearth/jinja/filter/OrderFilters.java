package dev.hearth.jinja.filter;

import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TupleValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters that compare elements: {@code sort}, {@code min}, {@code max}, {@code unique}, {@code groupby}. */
final class OrderFilters {
    private static final List<String> GROUP = List.of("grouper", "list");

    private OrderFilters() {}

    static void addTo(Library.Builder filters) {
        filters.filter(
                "sort",
                "value, reverse?, case_sensitive?, attribute?",
                (render, a) -> sort(render, Python.given(a[0]), Given.flag(a[1]), Given.flag(a[2]), a[3]))
                .filter(
                        "min",
                        "value, case_sensitive?, attribute?",
                        (render, a) -> extreme(render, Python.given(a[0]), getter(render, a[1], a[2]), Operators::less))
                .filter(
                        "max",
                        "value, case_sensitive?, attribute?",
                        (render, a) -> extreme(render, Python.given(a[0]), getter(render, a[1], a[2]),
                                Operators::greater))
                .filter(
                        "unique",
                        "value, case_sensitive?, attribute?",
                        (render, a) -> unique(Python.given(a[0]), getter(render, a[1], a[2])))
                .filter("groupby", "value, attribute, default?, case_sensitive?", (render, a) -> groups(
                        Python.given(a[0]),
                        AttributeGetter.of(render, a[1], !Given.flag(a[3]), a[2]),
                        AttributeGetter.of(render, a[1], false, a[2])));
    }

    private static AttributeGetter getter(Render render, @Nullable Object caseSensitive, @Nullable Object attribute) {
        return AttributeGetter.of(render, attribute, !Given.flag(caseSensitive), null);
    }

    private static Object sort(
            Render render, Object value, boolean reverse, boolean caseSensitive, @Nullable Object attribute) {
        List<AttributeGetter> getters = AttributeGetter.several(render, attribute, !caseSensitive);
        return ListValue.of(Sorting.sorted(
                Python.elements(value),
                each -> getters.stream().map(getter -> getter.get(each)).toArray(),
                Sorting::less,
                reverse));
    }

    private static Object extreme(Render render, Object value, AttributeGetter getter, Sorting.Less<Object> better) {
        Iterator<Object> all = Python.iterate(value);
        if (!all.hasNext()) {
            return render.undefined("No aggregated item, sequence was empty.");
        }
        Object best = all.next();
        Object key = getter.get(best);
        while (all.hasNext()) {
            Object each = all.next();
            Object other = getter.get(each);
            Budget.spend(1);
            if (better.test(other, key)) {
                best = each;
                key = other;
            }
        }
        return best;
    }

    private static Object unique(Object value, AttributeGetter getter) {
        return Generator.of(() -> {
            Set<Object> seen = new HashSet<>();
            return Generator.mapped(
                    Python.iterate(value), each -> seen.add(Python.key(getter.get(each))) ? each : null);
        });
    }

    // Each group under the first of its keys as it was written.
    private static Object groups(Object value, AttributeGetter compared, AttributeGetter shown) {
        List<Object> sorted = Sorting.sorted(Python.elements(value), compared::get, Operators::less, false);
        List<Object> groups = new ArrayList<>();
        int start = 0;
        while (start < sorted.size()) {
            Object key = compared.get(sorted.get(start));
            int end = start + 1;
            while (end < sorted.size() && Python.equal(compared.get(sorted.get(end)), key)) {
                end++;
            }
            Budget.spend(end - start);
            groups.add(TupleValue.named(
                    "_GroupTuple", GROUP, shown.get(sorted.get(start)), ListValue.of(sorted.subList(start, end))));
            start = end;
        }
        return ListValue.of(groups);
    }
}
