package dev.hearth.jinja.filter;

import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Python;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * As Python's {@code sorted}: stable, with nothing but {@code <}, and in an order of comparisons that for short lists is
 * Python's, so that the same pair is named when two elements have no order. Java's own sort refuses an order that is
 * not total, such as one with not-a-number in it.
 */
final class Sorting {
    // Below this Python sorts by binary insertion.
    private static final int SHORT = 64;

    private Sorting() {}

    /** Whether one key comes before another. */
    @FunctionalInterface
    interface Less<K> {
        boolean test(K left, K right);
    }

    private record Keyed<K>(K key, Object element) {}

    /** {@code sorted(elements, key=key, reverse=reverse)}. */
    static <K> List<Object> sorted(List<Object> elements, Function<Object, K> key, Less<K> less, boolean reverse) {
        Budget.elements(elements.size());
        List<Keyed<K>> keyed = new ArrayList<>(elements.size());
        for (Object each : elements) {
            keyed.add(new Keyed<>(key.apply(each), each));
            Budget.spend(1);
        }
        // Twice the other way round, so that equal ones keep their order.
        if (reverse) {
            Collections.reverse(keyed);
        }
        sort(keyed, less);
        if (reverse) {
            Collections.reverse(keyed);
        }
        List<Object> sorted = new ArrayList<>(keyed.size());
        keyed.forEach(each -> sorted.add(each.element()));
        return sorted;
    }

    /** Lists of keys by their first that differ, as Python compares lists: what is equal needs no order. */
    static boolean less(Object[] left, Object[] right) {
        for (int i = 0; i < left.length; i++) {
            if (!Python.equal(left[i], right[i])) {
                return Operators.less(left[i], right[i]);
            }
        }
        return false;
    }

    private static <K> void sort(List<Keyed<K>> list, Less<K> less) {
        int size = list.size();
        if (size < 2) {
            return;
        }
        if (size < SHORT) {
            insert(list, less, run(list, less));
            return;
        }
        List<Keyed<K>> left = new ArrayList<>(list.subList(0, size / 2));
        List<Keyed<K>> right = new ArrayList<>(list.subList(size / 2, size));
        sort(left, less);
        sort(right, less);
        Budget.spend(size);
        int l = 0;
        int r = 0;
        for (int i = 0; i < size; i++) {
            boolean takeRight = l == left.size()
                    || (r < right.size() && less.test(right.get(r).key(), left.get(l).key()));
            list.set(i, takeRight ? right.get(r++) : left.get(l++));
        }
    }

    /** How long the run at the beginning is; one that falls is turned round. */
    private static <K> int run(List<Keyed<K>> list, Less<K> less) {
        boolean falling = less.test(list.get(1).key(), list.get(0).key());
        int end = 2;
        while (end < list.size() && less.test(list.get(end).key(), list.get(end - 1).key()) == falling) {
            end++;
        }
        if (falling) {
            Collections.reverse(list.subList(0, end));
        }
        return end;
    }

    private static <K> void insert(List<Keyed<K>> list, Less<K> less, int sorted) {
        for (int i = sorted; i < list.size(); i++) {
            Keyed<K> pivot = list.get(i);
            int from = 0;
            int to = i;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (less.test(pivot.key(), list.get(middle).key())) {
                    to = middle;
                } else {
                    from = middle + 1;
                }
            }
            Collections.rotate(list.subList(from, i + 1), 1);
            Budget.spend(1);
        }
    }

    /** {@code sorted(elements)}. */
    static List<Object> sorted(Object... elements) {
        return sorted(Arrays.asList(elements), each -> each, Operators::less, false);
    }
}
