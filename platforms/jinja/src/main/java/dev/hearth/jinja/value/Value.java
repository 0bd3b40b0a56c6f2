package dev.hearth.jinja.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Anything a template can hold beside booleans, numbers and text. Immutable as far as a template can tell. A subclass
 * says what it can; what it does not override it cannot, with Python's wording. Equality and hash of Java are those of
 * Python for what can be a key. The static methods of {@link Python} do the same for every object.
 */
public abstract class Value {
    /** The name of the type in error messages: {@code list}. */
    public abstract String typeName();

    /** As Python's {@code repr}: within a list, or by {@code '%r'}. */
    public abstract String repr();

    /** As Python's {@code str}: what {@code {{ … }}} writes. */
    public String str() {
        return repr();
    }

    /**
     * As Python's {@code format(value, spec)}: what {@code '{:spec}'.format(value)} writes.
     *
     * @throws TemplateException {@code TYPE} if it knows no such form
     */
    public String format(String spec) {
        if (spec.isEmpty()) {
            return str();
        }
        throw TemplateException.type("unsupported format string passed to " + typeName() + ".__format__");
    }

    /** Whether it counts as true. */
    public boolean truth() {
        return true;
    }

    /**
     * What a name behind a dot gives: a value, or a {@link Function} for a method.
     *
     * @param name never begins with an underscore
     * @return null if there is nothing of that name
     */
    public @Nullable Object attribute(String name) {
        return null;
    }

    /** Whether {@link #item} means anything for it. */
    public boolean subscriptable() {
        return false;
    }

    /**
     * What a key in brackets gives.
     *
     * @return null if there is nothing of that key
     * @throws TemplateException if it takes no keys of that kind
     */
    public @Nullable Object item(Object key) {
        throw TemplateException.type("'" + typeName() + "' object is not subscriptable");
    }

    /** Part of it, as {@code a[start:stop:step]}; null for what is left out. */
    public Object slice(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        throw TemplateException.type("'" + typeName() + "' object is not subscriptable");
    }

    /** Whether {@link #iterate} works. */
    public boolean iterable() {
        return false;
    }

    /** Its elements; those of a map are its keys. */
    public Iterator<Object> iterate() {
        throw TemplateException.type("'" + typeName() + "' object is not iterable");
    }

    /** How many elements, or -1 for what has no length. */
    public long length() {
        return -1;
    }

    /** Whether {@link #call} works. */
    public boolean callable() {
        return false;
    }

    /** Calls it. */
    public Object call(Render render, Arguments arguments) {
        throw TemplateException.type("'" + typeName() + "' object is not callable");
    }

    /**
     * Whether an element is in it.
     *
     * @throws TemplateException if it is nothing that has elements
     */
    public boolean contains(Object element) {
        if (!iterable()) {
            throw TemplateException.type("argument of type '" + typeName() + "' is not iterable");
        }
        for (Iterator<Object> all = iterate(); all.hasNext();) {
            if (Python.equal(all.next(), element)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it can be a key: what cannot change. */
    public boolean hashable() {
        return true;
    }

    /**
     * The result of an operator with it on one side.
     *
     * @param other the other side
     * @param reflected whether it is the right side and {@code other} the left
     * @return null if it has no answer, so that the other side is asked, and then Python's error is raised
     */
    public @Nullable Object binary(Operator operator, Object other, boolean reflected) {
        return null;
    }

    /** {@code -x} or {@code +x}; null if there is none. */
    public @Nullable Object unary(Operator operator) {
        return null;
    }

    /** Whether it equals another object; by itself only if it is the same. */
    @SuppressWarnings("ReferenceEquality") // the same object is what it means
    public boolean equalTo(Object other) {
        return this == other;
    }

    /**
     * Compares it with another object by order.
     *
     * @return less than, equal to or greater than 0; null if there is no order between them
     */
    public @Nullable Integer compareWith(Object other) {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other != null && equalTo(other);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public final String toString() {
        return str();
    }
}
