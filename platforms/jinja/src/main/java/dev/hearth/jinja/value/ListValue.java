package dev.hearth.jinja.value;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Python's {@code list}; templates cannot change one. */
public final class ListValue extends SequenceValue {
    /** Without elements. */
    public static final ListValue EMPTY = new ListValue(new Object[0]);

    private ListValue(Object[] elements) {
        super(elements);
    }

    /** Of these, which are not copied. */
    public static ListValue of(Object... elements) {
        return new ListValue(elements);
    }

    /** Of these. */
    public static ListValue of(Collection<?> elements) {
        return new ListValue(elements.toArray());
    }

    @Override
    SequenceValue same(Object[] all) {
        return new ListValue(all);
    }

    @Override
    public String typeName() {
        return "list";
    }

    @Override
    public String repr() {
        return Repr.of(this);
    }

    @Override
    public boolean hashable() {
        return false;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "copy" -> Function.of("copy", "", (render, a) -> this);
            case "append", "clear", "pop", "reverse", "insert", "sort", "extend", "remove" ->
                Undefined.unsafe(name, this);
            default -> super.attribute(name);
        };
    }
}
