package dev.hearth.jinja.value;

import java.util.Iterator;

/** A Python iterator, such as what the filter {@code map} gives: it can be gone over once and has no length. */
public final class IteratorValue extends Value {
    private final String typeName;
    private final Iterator<Object> elements;

    /** Of a type: {@code generator}. */
    public IteratorValue(String typeName, Iterator<Object> elements) {
        this.typeName = typeName;
        this.elements = elements;
    }

    /** A generator. */
    public static IteratorValue generator(Iterator<Object> elements) {
        return new IteratorValue("generator", elements);
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public String repr() {
        return "<" + typeName + " object>";
    }

    @Override
    public boolean iterable() {
        return true;
    }

    @Override
    public Iterator<Object> iterate() {
        return elements;
    }
}
