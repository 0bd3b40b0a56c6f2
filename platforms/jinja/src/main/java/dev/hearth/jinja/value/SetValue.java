package dev.hearth.jinja.value;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Python's {@code set}; its order here is that in which the elements came. Templates cannot change one. */
public final class SetValue extends Value {
    private final Map<Object, Object> elements;

    private SetValue(Map<Object, Object> elements) {
        this.elements = elements;
    }

    /** Of what can be gone over. */
    public static SetValue of(Object iterable) {
        Map<Object, Object> elements = new LinkedHashMap<>();
        for (Iterator<Object> all = Python.iterate(iterable); all.hasNext();) {
            Object each = all.next();
            elements.putIfAbsent(Python.key(each), each);
            Budget.spend(1);
        }
        return new SetValue(elements);
    }

    /** Of these. */
    public static SetValue of(Collection<?> elements) {
        return of(ListValue.of(elements));
    }

    /** How many. */
    public int size() {
        return elements.size();
    }

    @Override
    public String typeName() {
        return "set";
    }

    @Override
    public String repr() {
        return elements.isEmpty() ? "set()" : Repr.all(iterate(), "{", "}");
    }

    @Override
    public boolean truth() {
        return !elements.isEmpty();
    }

    @Override
    public boolean iterable() {
        return true;
    }

    @Override
    public Iterator<Object> iterate() {
        return elements.values().iterator();
    }

    @Override
    public long length() {
        return elements.size();
    }

    @Override
    public boolean contains(Object element) {
        return elements.containsKey(Python.key(element));
    }

    @Override
    public boolean hashable() {
        return false;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "union" -> combining(name, SetValue::union);
            case "intersection" -> combining(name, SetValue::intersection);
            case "difference" -> combining(name, SetValue::difference);
            case "symmetric_difference" -> Function.of(
                    name, "other", (render, a) -> union(difference(this, of(Python.given(a[0]))), difference(
                            of(Python.given(a[0])), this)));
            case "issubset" -> Function.of(name, "other", (render, a) -> within(this, of(Python.given(a[0]))));
            case "issuperset" -> Function.of(name, "other", (render, a) -> within(of(Python.given(a[0])), this));
            case "isdisjoint" -> Function.of(
                    name, "other", (render, a) -> intersection(this, of(Python.given(a[0]))).size() == 0);
            case "copy" -> Function.of(name, "", (render, a) -> this);
            case "add", "clear", "difference_update", "discard", "pop", "remove", "symmetric_difference_update",
                    "update",
                    "intersection_update" ->
                Undefined.unsafe(name, this);
            default -> null;
        };
    }

    private Function combining(String name, BiFunction<SetValue, SetValue, SetValue> step) {
        return Function.of(name, "*others", (render, a) -> {
            SetValue result = this;
            for (Object other : (Object[]) Python.given(a[0])) {
                result = step.apply(result, of(other));
            }
            return result;
        });
    }

    private static SetValue union(SetValue left, SetValue right) {
        Map<Object, Object> all = new LinkedHashMap<>(left.elements);
        right.elements.forEach(all::putIfAbsent);
        return new SetValue(all);
    }

    private static SetValue intersection(SetValue left, SetValue right) {
        Map<Object, Object> all = new LinkedHashMap<>(left.elements);
        all.keySet().retainAll(right.elements.keySet());
        return new SetValue(all);
    }

    private static SetValue difference(SetValue left, SetValue right) {
        Map<Object, Object> all = new LinkedHashMap<>(left.elements);
        all.keySet().removeAll(right.elements.keySet());
        return new SetValue(all);
    }

    private static boolean within(SetValue small, SetValue large) {
        return large.elements.keySet().containsAll(small.elements.keySet());
    }

    @Override
    public @Nullable Object binary(Operator operator, Object other, boolean reflected) {
        return operator == Operator.SUBTRACT && !reflected && other instanceof SetValue set
                ? difference(this, set)
                : null;
    }

    @Override
    public boolean equalTo(Object other) {
        return other instanceof SetValue set
                && elements.keySet().equals(set.elements.keySet());
    }

    /** Sets are ordered by inclusion: some pairs have no order. */
    @Override
    public @Nullable Integer compareWith(Object other) {
        return null;
    }

    /** Whether this is a part of the other, or the same. */
    public boolean within(SetValue other) {
        return within(this, other);
    }

    @Override
    public int hashCode() {
        return elements.keySet().hashCode();
    }
}
