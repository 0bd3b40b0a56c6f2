package dev.hearth.template.function;

import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.SequenceValue;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TupleValue;
import dev.hearth.template.home.Profile;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Numbers: rounding, trigonometry, logarithms, bits. The mean and its like are in {@link StatisticsFunctions}. */
final class MathFunctions {
    private MathFunctions() {}

    static Library library(Profile profile) {
        boolean old = profile == Profile.OF_2021;
        Library.Builder made = Library.builder();
        made.global("pi", Math.PI).global("e", Math.E).global("tau", 2 * Math.PI);
        both(made, real("sin", old, MathFunctions::finiteSin));
        both(made, real("cos", old, MathFunctions::finiteCos));
        both(made, real("tan", old, MathFunctions::finiteTan));
        both(made, real("asin", old, value -> within(value, Math.asin(value))));
        both(made, real("acos", old, value -> within(value, Math.acos(value))));
        both(made, real("atan", old, Math::atan));
        both(made, real("sqrt", old, value -> within(value, Math.sqrt(value))));
        both(made, arcTangent2(old));
        both(made, logarithm(old));
        made.filter("round", rounding(old));
        made.filter("multiply", old ? "value, amount" : "value, amount, default?",
                (render, a) -> scaled(a, old, "multiply"));
        made.filter("bitwise_and", "first, second", (render, a) -> bits(a, BigInteger::and));
        made.filter("bitwise_or", "first, second", (render, a) -> bits(a, BigInteger::or));
        if (old) {
            return made.build();
        }
        made.filter("add", "value, amount, default?", (render, a) -> scaled(a, false, "add"));
        made.filter("bitwise_xor", "first, second", (render, a) -> bits(a, BigInteger::xor));
        made.function("bitwise_and", "first, second", (render, a) -> bits(a, BigInteger::and));
        made.function("bitwise_or", "first, second", (render, a) -> bits(a, BigInteger::or));
        made.function("bitwise_xor", "first, second", (render, a) -> bits(a, BigInteger::xor));
        made.global("inf", Double.POSITIVE_INFINITY);
        both(made, Function.of("clamp", "value, min_value, max_value", (render, a) -> clamp(a)));
        both(made, Function.of("wrap", "value, min_value, max_value", (render, a) -> wrap(a)));
        both(
                made,
                Function.of(
                        "remap",
                        "value, in_min, in_max, out_min, out_max, steps?, edges?",
                        (render, a) -> remap(a)));
        return made.build();
    }

    private static void both(Library.Builder made, Function function) {
        made.filter(function.name(), function).global(function.name(), function);
    }

    // --- of one number

    private static Function real(String name, boolean old, DoubleUnaryOperator operator) {
        return Function.of(name, old ? "value" : "value, default?", (render, a) -> {
            Object value = Python.given(a[0]);
            Defaults.Attempt attempt = () -> operator.applyAsDouble(Floats.of(value));
            return old
                    ? Defaults.orElse(attempt, () -> value)
                    : Defaults.orDefault(name, value, a[1], attempt);
        });
    }

    private static double within(double value, double result) {
        if (Double.isNaN(result) && !Double.isNaN(value)) {
            throw TemplateException.value("math domain error");
        }
        return result;
    }

    private static double finiteSin(double value) {
        return within(value, Math.sin(value));
    }

    private static double finiteCos(double value) {
        return within(value, Math.cos(value));
    }

    private static double finiteTan(double value) {
        return within(value, Math.tan(value));
    }

    private static Function arcTangent2(boolean old) {
        return Function.of("atan2", old ? "*args" : "*args, **kwargs", (render, a) -> {
            Object[] given = (Object[]) Python.given(a[0]);
            Object otherwise = old ? null : ((Map<?, ?>) Python.given(a[1])).get("default");
            boolean pair = (given.length == 1 || (given.length == 2 && !old)) && given[0] instanceof SequenceValue;
            int most = pair ? 1 : 2;
            if (!old && otherwise == null && given.length == most + 1) {
                otherwise = given[most];
            }
            Object[] numbers = pair ? ((SequenceValue) given[0]).list().toArray() : given;
            Object shown = pair && old ? given[0] : TupleValue.of(given);
            Defaults.Attempt attempt = () -> {
                double first = Floats.of(at(numbers, 0));
                return Math.atan2(first, Floats.of(at(numbers, 1)));
            };
            return old
                    ? Defaults.orElse(attempt, () -> TupleValue.of(numbers))
                    : Defaults.orDefault("atan2", shown, otherwise, attempt);
        });
    }

    private static Object at(Object[] numbers, int index) {
        if (index >= numbers.length) {
            throw new TemplateException(TemplateException.Kind.INDEX, "tuple index out of range");
        }
        return numbers[index];
    }

    private static Function logarithm(boolean old) {
        return Function.of("log", old ? "value, base?" : "value, base?, default?", (render, a) -> {
            Object value = Python.given(a[0]);
            Object base = a[1] == null ? Math.E : a[1];
            if (old) {
                return oldLogarithm(value, base);
            }
            if (!(Defaults.orElse(() -> Floats.of(base), () -> false) instanceof Double to)) {
                return otherwise("log", base, a[2]);
            }
            return Defaults.orDefault("log", value, a[2], () -> log(Floats.of(value), to));
        });
    }

    // What is wrong is given back: the value, or else the base.
    private static Object oldLogarithm(Object value, Object base) {
        return Defaults.orElse(
                () -> {
                    double of = Floats.of(value);
                    return Defaults.orElse(() -> log(of, Floats.of(base)), () -> value);
                },
                () -> value);
    }

    private static Object otherwise(String function, Object input, @Nullable Object otherwise) {
        if (otherwise == null) {
            throw Defaults.none(function, input);
        }
        return otherwise;
    }

    private static double log(double value, double base) {
        if (value <= 0 || base <= 0) {
            throw TemplateException.value("math domain error");
        }
        if (base == 1) {
            throw new TemplateException(TemplateException.Kind.ZERO_DIVISION, "float division by zero");
        }
        return base == 10 ? Math.log10(value) : base == Math.E ? Math.log(value) : Math.log(value) / Math.log(base);
    }

    private static Function rounding(boolean old) {
        return Function.of(
                "round", old ? "value, precision?, method?" : "value, precision?, method?, default?", (render, a) -> {
                    Object value = Python.given(a[0]);
                    Defaults.Attempt attempt = () -> rounded(value, a[1], a[2]);
                    return old
                            ? Defaults.orElse(attempt, () -> value)
                            : Defaults.orDefault("round", value, a[3], attempt);
                });
    }

    private static Object rounded(Object value, @Nullable Object precision, @Nullable Object method) {
        Object digits = precision == null ? Long.valueOf(0) : precision;
        if (!Numbers.number(digits)) {
            throw TemplateException.type(
                    "unsupported operand type(s) for ** or pow(): 'int' and '" + Python.typeName(digits) + "'");
        }
        double places = Numbers.toDouble(digits);
        double multiplier = multiplier(digits, places);
        double number = Floats.of(value);
        double result = switch (method == null ? "common" : Python.str(method)) {
            case "ceil" -> Math.ceil(whole(number * multiplier)) / multiplier;
            case "floor" -> Math.floor(whole(number * multiplier)) / multiplier;
            case "half" -> Numbers.round(whole(number * 2), 0) / 2;
            default -> common(number, digits, places);
        };
        return places == 0 ? Numbers.truncate(result) : (Object) result;
    }

    private static double multiplier(Object digits, double places) {
        double multiplier = Numbers.whole(digits) && Math.abs(places) < 400
                ? Double.parseDouble("1e" + (int) places)
                : Math.pow(10, places);
        if (Double.isInfinite(multiplier)) {
            throw new TemplateException(TemplateException.Kind.OVERFLOW, "int too large to convert to float");
        }
        return multiplier;
    }

    // What Python can make a whole number of.
    private static double whole(double number) {
        Numbers.truncate(number);
        return number;
    }

    private static double common(double number, Object digits, double places) {
        if (!Numbers.whole(digits)) {
            throw TemplateException.type(
                    "'" + Python.typeName(digits) + "' object cannot be interpreted as an integer");
        }
        return Numbers.round(number, (int) Math.max(-400, places));
    }

    private static Object scaled(@Nullable Object[] a, boolean old, String function) {
        Object value = Python.given(a[0]);
        Object amount = Python.given(a[1]);
        Defaults.Attempt attempt = () -> {
            double number = Floats.of(value);
            if (!Numbers.number(amount)) {
                throw TemplateException.type(
                        "unsupported operand type(s): 'float' and '" + Python.typeName(amount) + "'");
            }
            double by = Numbers.toDouble(amount);
            return function.equals("add") ? number + by : number * by;
        };
        return old ? Defaults.orElse(attempt, () -> value) : Defaults.orDefault(function, value, a[2], attempt);
    }

    private static Object bits(@Nullable Object[] a, BinaryOperator<BigInteger> operator) {
        Object first = Python.given(a[0]);
        Object second = Python.given(a[1]);
        if (!Numbers.whole(first) || !Numbers.whole(second)) {
            throw TemplateException.type("unsupported operand type(s) for &: '" + Python.typeName(first) + "' and '"
                    + Python.typeName(second) + "'");
        }
        if (first instanceof Boolean && second instanceof Boolean) {
            return !operator.apply(Numbers.big(first), Numbers.big(second)).equals(BigInteger.ZERO);
        }
        return Numbers.of(operator.apply(Numbers.big(first), Numbers.big(second)));
    }

    // --- of a range

    private static Object clamp(@Nullable Object[] a) {
        double[] numbers = numbers("clamp", a, 3);
        return clamped(numbers[0], numbers[1], numbers[2]);
    }

    // As Python's max(least, min(most, value)), which keeps the first of what has no order.
    private static double clamped(double value, double least, double most) {
        double cut = value < most ? value : most;
        return cut > least ? cut : least;
    }

    private static Object wrap(@Nullable Object[] a) {
        double[] numbers = numbers("wrap", a, 3);
        return wrapped(numbers[0], numbers[1], numbers[2]);
    }

    private static double wrapped(double value, double least, double most) {
        double span = most - least;
        return span == 0 ? least : modulo(value - least, span) + least;
    }

    private static double modulo(double a, double b) {
        double rest = a % b;
        return rest != 0 && rest < 0 != b < 0 ? rest + b : rest;
    }

    private static Object remap(@Nullable Object[] a) {
        double[] numbers = numbers("remap", a, 5);
        double least = numbers[1];
        double most = numbers[2];
        double value = switch (a[6] == null ? "none" : Python.str(a[6])) {
            case "clamp" -> clamped(numbers[0], least, most);
            case "wrap" -> modulo(numbers[0] - least, span(least, most)) + least;
            case "mirror" -> mirrored(numbers[0] - least, span(least, most)) + least;
            default -> numbers[0];
        };
        long steps = Math.max(0, Arity.whole(a[5], 0));
        if (steps == 0 && least == numbers[3] && most == numbers[4]) {
            return value;
        }
        if (least == most) {
            throw new TemplateException(TemplateException.Kind.ZERO_DIVISION, "float division by zero");
        }
        double at = (value - least) / (most - least);
        if (steps > 0) {
            at = Numbers.round(whole(at * steps), 0) / steps;
        }
        return numbers[3] + at * (numbers[4] - numbers[3]);
    }

    private static double span(double least, double most) {
        if (least == most) {
            throw TemplateException.value("in_min must not equal in_max");
        }
        return most - least;
    }

    // Every second period runs backwards, and so do all before the first: Home Assistant's rule.
    private static double mirrored(double offset, double span) {
        double period = Math.floor(whole(offset / span));
        double at = offset - period * span;
        return period < 0 || period % 2 != 0 ? span - at : at;
    }

    private static double[] numbers(String function, @Nullable Object[] a, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            Object value = Python.given(a[i]);
            numbers[i] = (double) (Double) Defaults.orDefault(function, value, null, () -> Floats.of(value));
        }
        return numbers;
    }
}
