package dev.hearth.jinja.filter;

import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import org.jspecify.annotations.Nullable;

/** Reads arguments as Python takes them. */
final class Given {
    private Given() {}

    /** Whether it was left out, or is None where that means the same. */
    static boolean absent(@Nullable Object argument) {
        return argument == null || argument instanceof None;
    }

    /** Null for None as well. */
    static @Nullable Object orNull(@Nullable Object argument) {
        return argument instanceof None ? null : argument;
    }

    /** Whether it counts as true; false if it was left out. */
    static boolean flag(@Nullable Object argument) {
        return argument != null && Python.truth(argument);
    }

    /** Whether it counts as true, with what counts if it was left out. */
    static boolean flag(@Nullable Object argument, boolean otherwise) {
        return argument == null ? otherwise : Python.truth(argument);
    }

    /** The argument, or what counts if it was left out. */
    static Object or(@Nullable Object argument, Object otherwise) {
        return argument == null ? otherwise : argument;
    }

    /**
     * A whole number, as what Python takes as an index. One that is too large for a long is cut.
     *
     * @throws TemplateException {@code TYPE} for anything else, a float included
     */
    static long whole(@Nullable Object argument, long otherwise) {
        if (argument == null) {
            return otherwise;
        }
        Long index = Numbers.index(argument);
        if (index == null) {
            throw noIndex(argument);
        }
        return index;
    }

    /** As {@link #whole(Object, long)}, cut to what fits in an int. */
    static int size(@Nullable Object argument, int otherwise) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, whole(argument, otherwise)));
    }

    static TemplateException noIndex(Object argument) {
        return TemplateException.type(
                "'" + Python.typeName(argument) + "' object cannot be interpreted as an integer");
    }

    /** {@code FilterArgumentError}. */
    static TemplateException wrong(String message) {
        return new TemplateException(TemplateException.Kind.FILTER, message);
    }

    /** Python's {@code AttributeError}, which has no kind of its own here. */
    static TemplateException lacks(Object value, String attribute) {
        if (value instanceof Undefined undefined) {
            return undefined.error();
        }
        return TemplateException.type(
                "'" + Python.typeName(value) + "' object has no attribute '" + attribute + "'");
    }
}
