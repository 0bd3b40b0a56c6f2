package dev.hearth.jinja.value;

import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What does not exist. It writes nothing, counts as false and has no elements; whatever else is done with it raises its
 * message. A strict one raises it for those too.
 */
public final class Undefined extends Value {
    private final TemplateException.Kind kind;
    private final String message;
    private final @Nullable Render warns;
    private final boolean strict;

    private Undefined(TemplateException.Kind kind, String message, @Nullable Render warns, boolean strict) {
        this.kind = kind;
        this.message = message;
        this.warns = warns;
        this.strict = strict;
    }

    /**
     * A forgiving one.
     *
     * @param warns who is told when it is written or gone over; null for nobody
     */
    public static Undefined forgiving(String message, @Nullable Render warns) {
        return new Undefined(TemplateException.Kind.UNDEFINED, message, warns, false);
    }

    /** A strict one. */
    public static Undefined strict(String message) {
        return new Undefined(TemplateException.Kind.UNDEFINED, message, null, true);
    }

    /** What the sandbox hides: to look at it gives nothing, to use it is refused. */
    public static Undefined unsafe(String attribute, Object object) {
        return new Undefined(
                TemplateException.Kind.SECURITY,
                "access to attribute '" + attribute + "' of '" + Python.typeName(object) + "' object is unsafe.",
                null,
                false);
    }

    /** What is said when it is used for more than it can be. */
    public String message() {
        return message;
    }

    /** The error to raise. */
    public TemplateException error() {
        return new TemplateException(kind, message);
    }

    private void used() {
        if (strict) {
            throw error();
        }
        if (warns != null) {
            warns.warn(message);
        }
    }

    @Override
    public String typeName() {
        return "Undefined";
    }

    @Override
    public String repr() {
        return "Undefined";
    }

    @Override
    public String str() {
        used();
        return "";
    }

    @Override
    public boolean truth() {
        used();
        return false;
    }

    @Override
    public @Nullable Object attribute(String name) {
        throw error();
    }

    @Override
    public @Nullable Object item(Object key) {
        throw error();
    }

    @Override
    public Object slice(@Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        throw error();
    }

    @Override
    public boolean iterable() {
        return true;
    }

    @Override
    public Iterator<Object> iterate() {
        used();
        return Collections.emptyIterator();
    }

    @Override
    public long length() {
        used();
        return 0;
    }

    @Override
    public boolean contains(Object element) {
        used();
        return false;
    }

    @Override
    public Object call(Render render, Arguments arguments) {
        throw error();
    }

    @Override
    public @Nullable Object binary(Operator operator, Object other, boolean reflected) {
        throw error();
    }

    @Override
    public @Nullable Object unary(Operator operator) {
        throw error();
    }

    @Override
    public boolean equalTo(Object other) {
        if (strict) {
            throw error();
        }
        return other instanceof Undefined;
    }

    @Override
    public @Nullable Integer compareWith(Object other) {
        throw error();
    }

    @Override
    public boolean hashable() {
        if (strict) {
            throw error();
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Undefined.class.hashCode();
    }
}
