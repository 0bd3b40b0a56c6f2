package dev.hearth.template.function;

import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.template.home.Profile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From one type to another, and what type something is. */
final class ConversionFunctions {
    private ConversionFunctions() {}

    static Library library(Profile profile) {
        Function isDefined = Function.of("is_defined", "value", (render, a) -> {
            if (a[0] instanceof Undefined undefined) {
                throw undefined.error();
            }
            return Python.given(a[0]);
        });
        if (profile == Profile.OF_2021) {
            return Library.builder()
                    .filter("is_defined", isDefined)
                    .function("float", "value", (render, a) -> {
                        Object value = Python.given(a[0]);
                        return Defaults.orElse(() -> Floats.of(value), () -> value);
                    })
                    .build();
        }
        Function toFloat = Function.of("float", "value, default?", (render, a) -> {
            Object value = Python.given(a[0]);
            return Defaults.orDefault("float", value, a[1], () -> Floats.of(value));
        });
        Function toInt = Function.of("int", "value, default?, base?", (render, a) -> {
            Object value = Python.given(a[0]);
            long base = whole(a[2], 10);
            return Defaults.orDefault("int", value, a[1], () -> integer(value, base));
        });
        Function toBool = Function.of("bool", "value, default?", (render, a) -> {
            Object value = Python.given(a[0]);
            return Defaults.orDefault("bool", value, a[1], () -> bool(value));
        });
        Function isNumber = Function.of("is_number", "value", (render, a) -> {
            Object value = Python.given(a[0]);
            return Defaults.orElse(() -> Double.isFinite(Floats.of(value)), () -> false);
        });
        Function typeOf = Function.of("typeof", "value", (render, a) -> Python.typeName(Python.given(a[0])));
        Function iif = Function.of(
                "iif", "value, if_true?, if_false?, if_none?", (render, a) -> {
                    if (a[3] != null && a[0] instanceof None) {
                        return a[3];
                    }
                    boolean yes = Python.truth(Python.given(a[0]));
                    Object chosen = yes ? a[1] : a[2];
                    return chosen == null ? (Object) yes : chosen;
                });
        Library.Builder made = Library.builder().filter("is_defined", isDefined).test("is_number", isNumber);
        for (Function each : new Function[] {toFloat, toInt, toBool, isNumber, typeOf, iif}) {
            made.filter(each.name(), each).global(each.name(), each);
        }
        return made.build();
    }

    private static long whole(@Nullable Object value, long otherwise) {
        if (value == null) {
            return otherwise;
        }
        Long number = Numbers.index(value);
        if (number == null || number < 0 || number == 1 || number > 36) {
            throw TemplateException.value("int() base must be >= 2 and <= 36, or 0");
        }
        return number;
    }

    // int(value), and where that fails int(float(value)).
    private static Object integer(Object value, long base) {
        if (value instanceof Double number) {
            return truncated(number);
        }
        if (Numbers.whole(value)) {
            return Numbers.positive(value);
        }
        String text = Python.text(value);
        Object parsed = text == null ? null : Numbers.parseInt(text, (int) base);
        return parsed != null ? parsed : truncated(Floats.of(value));
    }

    private static Object truncated(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw TemplateException.value("cannot convert float to integer");
        }
        return Numbers.truncate(number);
    }

    /** As {@code config_validation.boolean}. */
    private static Object bool(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        String text = Python.text(value);
        if (text != null) {
            switch (text.toLowerCase(Locale.ROOT).strip()) {
                case "1", "true", "yes", "on", "enable" -> {
                    return true;
                }
                case "0", "false", "no", "off", "disable" -> {
                    return false;
                }
                default -> {}
            }
        } else if (Numbers.number(value)) {
            return Python.truth(value);
        } else if (value instanceof Undefined undefined) {
            throw undefined.error();
        }
        throw TemplateException.value("invalid boolean value " + Python.str(value));
    }
}
