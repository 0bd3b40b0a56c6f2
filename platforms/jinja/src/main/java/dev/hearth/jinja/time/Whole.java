package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Whole numbers as Python's C code takes them from arguments, and the errors it raises. */
final class Whole {
    private Whole() {}

    /** An argument that must be a whole number, a C {@code int}. */
    static int of(Object argument) {
        if (argument instanceof BigInteger) {
            throw overflow("Python int too large to convert to C long");
        }
        Long value = Numbers.index(argument);
        if (value == null) {
            throw notWhole(argument);
        }
        if (value > Integer.MAX_VALUE) {
            throw overflow("signed integer is greater than maximum");
        }
        if (value < Integer.MIN_VALUE) {
            throw overflow("signed integer is less than minimum");
        }
        return value.intValue();
    }

    /** The same, or what there was if nothing was given. */
    static int of(@Nullable Object argument, int otherwise) {
        return argument == null ? otherwise : of(argument);
    }

    static TemplateException notWhole(Object argument) {
        return TemplateException.type(
                "'" + Python.typeName(argument) + "' object cannot be interpreted as an integer");
    }

    static TemplateException overflow(String message) {
        return new TemplateException(TemplateException.Kind.OVERFLOW, message);
    }

    /** A text argument. */
    static String text(Object argument, String function, int place) {
        String text = Python.text(argument);
        if (text == null) {
            throw TemplateException.type(
                    function + "() argument " + place + " must be str, not " + Python.typeName(argument));
        }
        return text;
    }
}
