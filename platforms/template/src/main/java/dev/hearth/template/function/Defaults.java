package dev.hearth.template.function;

import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TemplateException.Kind;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What becomes of a conversion that fails. */
final class Defaults {
    private Defaults() {}

    /** A conversion. */
    interface Attempt {
        /** The result; a {@code TYPE}, {@code VALUE}, {@code ZERO_DIVISION} or {@code OVERFLOW} error if it fails. */
        Object get();
    }

    /**
     * The result of a conversion, or the default if it fails.
     *
     * @throws TemplateException {@code VALUE} if it fails and there is no default
     */
    static Object orDefault(String function, Object input, @Nullable Object otherwise, Attempt attempt) {
        return orElse(attempt, () -> {
            if (otherwise == null) {
                throw none(function, input);
            }
            return otherwise;
        });
    }

    /** The result of a conversion, or something else if it fails. */
    static Object orElse(Attempt attempt, Supplier<Object> otherwise) {
        try {
            return attempt.get();
        } catch (TemplateException e) {
            if (e.kind() == Kind.TYPE || e.kind() == Kind.VALUE) {
                return otherwise.get();
            }
            throw e;
        }
    }

    /** There is no default. */
    static TemplateException none(String function, Object input) {
        return TemplateException.value("Template error: " + function + " got invalid input '" + Python.str(input)
                + "' but no default was specified");
    }
}
