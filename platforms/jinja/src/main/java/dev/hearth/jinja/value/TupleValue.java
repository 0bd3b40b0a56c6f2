package dev.hearth.jinja.value;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code tuple}. */
public final class TupleValue extends SequenceValue {
    /** Without elements. */
    public static final TupleValue EMPTY = new TupleValue("tuple", List.of(), new Object[0]);

    private final String typeName;
    private final List<String> names;

    private TupleValue(String typeName, List<String> names, Object[] elements) {
        super(elements);
        this.typeName = typeName;
        this.names = names;
    }

    /** Of these, which are not copied. */
    public static TupleValue of(Object... elements) {
        return new TupleValue("tuple", List.of(), elements);
    }

    /**
     * One whose elements have names as well, as those of Python's {@code namedtuple}. It is written as any other.
     *
     * @param names as many as there are elements, which are not copied
     */
    public static TupleValue named(String typeName, List<String> names, Object... elements) {
        return new TupleValue(typeName, names, elements);
    }

    /** Of these. */
    public static TupleValue of(Collection<?> elements) {
        return of(elements.toArray());
    }

    @Override
    SequenceValue same(Object[] all) {
        return of(all);
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public String repr() {
        return Repr.of(this);
    }

    @Override
    public @Nullable Object attribute(String name) {
        int place = names.indexOf(name);
        return place >= 0 ? elements[place] : super.attribute(name);
    }

    @Override
    public boolean hashable() {
        for (Object each : elements) {
            if (!Python.hashable(each)) {
                return false;
            }
        }
        return true;
    }
}
