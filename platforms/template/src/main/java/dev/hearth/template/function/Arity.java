package dev.hearth.template.function;

import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What functions are given, and the errors Python raises where it is the wrong thing. */
final class Arity {
    private Arity() {}

    /** Makes a function a filter and a name. */
    static void both(Library.Builder made, Function function) {
        made.filter(function.name(), function).global(function.name(), function);
    }

    /** {@code TYPE}, or what the value itself has to say if it does not exist. */
    static TemplateException wrong(Object value, String message) {
        return value instanceof Undefined undefined ? undefined.error() : TemplateException.type(message);
    }

    /** A text that must be one. */
    static String text(Object value, String function) {
        String text = Python.text(value);
        if (text == null) {
            throw wrong(value, function + " expected a text, got " + Python.typeName(value));
        }
        return text;
    }

    /** A whole number, or what counts if it was left out. */
    static long whole(@Nullable Object value, long otherwise) {
        if (value == null) {
            return otherwise;
        }
        Long number = Numbers.index(value);
        if (number == null) {
            throw wrong(value, "'" + Python.typeName(value) + "' object cannot be interpreted as an integer");
        }
        return number;
    }

    /** Whether it was given and counts as true. */
    static boolean flag(@Nullable Object value) {
        return value != null && Python.truth(value);
    }

    /** What was given by position to {@code *args}. */
    static Object[] rest(@Nullable Object argument) {
        return (Object[]) Python.given(argument);
    }

    /**
     * What was given by name to {@code **kwargs}.
     *
     * @throws TemplateException {@code TYPE} if there is a name among them that the function does not know
     */
    static @Nullable Object named(String function, @Nullable Object argument, String name) {
        Map<?, ?> named = (Map<?, ?>) Python.given(argument);
        for (Object each : named.keySet()) {
            if (!Set.of(name).contains(each)) {
                throw TemplateException.type(function + "() got an unexpected keyword argument '" + each + "'");
            }
        }
        return named.get(name);
    }

    /** {@code TYPE} for a function that was given nothing at all. */
    static TemplateException nothing(String function) {
        return TemplateException.type(function + " expected at least 1 argument, got 0");
    }
}
