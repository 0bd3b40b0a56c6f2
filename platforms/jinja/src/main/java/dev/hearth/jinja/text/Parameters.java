package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TemplateException.Kind;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What methods are given, read as Python reads it. */
final class Parameters {
    private Parameters() {}

    /** A whole number that says how much: what is none, and what is too large, is refused. */
    static long size(@Nullable Object value, long otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (value instanceof BigInteger) {
            throw new TemplateException(Kind.OVERFLOW, "Python int too large to convert to C ssize_t");
        }
        Long index = Numbers.index(value);
        if (index == null) {
            throw TemplateException.type("'" + Python.typeName(value) + "' object cannot be interpreted as an integer");
        }
        return index;
    }

    /** A number of times: below 0 means without limit. */
    static long most(@Nullable Object value) {
        long most = size(value, -1);
        return most < 0 ? Long.MAX_VALUE : most;
    }

    /** Whether an argument was left out, or is None. */
    static boolean absent(@Nullable Object value) {
        return value == null || value instanceof None;
    }

    /** A text. */
    static String text(@Nullable Object value, String error) {
        String text = value == null ? null : Python.text(value);
        if (text == null) {
            throw TemplateException.type(error + named(error, value));
        }
        return text;
    }

    private static String named(String error, @Nullable Object value) {
        // Where Python names the argument it says None, and elsewhere the type of it.
        return absent(value) && error.contains("() argument") ? "None" : Python.typeName(Python.given(value));
    }

    /**
     * A part of something, by the rules of {@code find} and its like.
     *
     * @param from not cut to the length
     * @param to at most the length
     */
    record Span(int from, int to) {
        static Span of(@Nullable Object start, @Nullable Object end, int length) {
            long to = bound(end, length);
            long from = bound(start, 0);
            to = to > length ? length : to < 0 ? Math.max(0, to + length) : to;
            from = from < 0 ? Math.max(0, from + length) : from;
            return new Span((int) Math.min(from, Integer.MAX_VALUE), (int) to);
        }

        private static long bound(@Nullable Object value, long otherwise) {
            if (absent(value)) {
                return otherwise;
            }
            Long index = Numbers.index(Python.given(value));
            if (index == null) {
                throw TemplateException.type("slice indices must be integers or None or have an __index__ method");
            }
            return Math.max(-(1L << 40), Math.min(1L << 40, index));
        }

        /** Whether so many fit in. */
        boolean holds(int count) {
            return (long) to - from >= count;
        }
    }

    /** A number is no code point. */
    static TemplateException notACharacter() {
        return new TemplateException(Kind.OVERFLOW, '%' + "c arg not in range(0x110000)");
    }

    /** How much of what is missing to a width stands on the left of what is centered. */
    static long centered(long width, int length) {
        long missing = width - length;
        return missing <= 0 ? 0 : missing / 2 + (missing & width & 1);
    }

    /** So many times a character. */
    static String repeated(String one, long times) {
        if (times <= 0) {
            return "";
        }
        Budget.text(times > Budget.MAX_TEXT ? times : times * one.length());
        return one.repeat((int) times);
    }
}
