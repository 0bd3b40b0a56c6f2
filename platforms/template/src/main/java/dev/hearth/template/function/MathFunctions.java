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
            boolean pair = given.length > 0 && given[0] instanceof SequenceValue && (!old || given.length == 1);
            int most = pair ? 1 : 2;
            if (!old && otherwise == null && given.length == most + 1) {
                otherwise = given[most];
            }
            Object[] numbers = pair ? ((SequenceValue) given[0]).list().toArray() : given;
            Object shown = pair && old ? given[0] : TupleValue.of(given);
            Defaults.Attempt attempt = () -> {
                if (numbers.length < 2) {
                    throw new TemplateException(TemplateException.Kind.INDEX, "tuple index out of range");
                }
                return Math.atan2(Floats.of(numbers[0]), Floats.of(numbers[1]));
            };
            return old
                    ? Defaults.orElse(attempt, () -> TupleValue.of(numbers))
                    : Defaults.orDefault("atan2", shown, otherwise, attempt);
        });
    }

    private static Function logarithm(boolean old) {
        return Function.of("log", old ? "value, base?" : "value, base?, default?", (render, a) -> {
            Object value = Python.given(a[0]);
            Object base = a[1] == null ? Math.E : a[1];
            if (old) {
                return oldLogarithm(value, base);
            }
            double of = (double) (Double) Defaults.orElse(() -> Floats.of(value), () -> Double.NaN);
            if (Double.isNaN(of)) {
                return otherwise("log", value, a[2]);
            }
            double to = (double) (Double) Defaults.orElse(() -> Floats.of(base), () -> Double.NaN);
            if (Double.isNaN(to)) {
                return otherwise("log", base, a[2]);
            }
            return Defaults.orDefault("log", value, a[2], () -> log(of, to));
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
        Long digits = precision == null ? Long.valueOf(0) : Numbers.index(precision);
        if (digits == null) {
            throw TemplateException.type(
                    "'" + Python.typeName(Python.given(precision)) + "' object cannot be interpreted as an integer");
        }
        int places = (int) Math.max(-400, Math.min(400, digits));
        double number = Floats.of(value);
        String way = method == null ? "common" : Python.str(method);
        double multiplier = Math.pow(10, places);
        double result = switch (way) {
            case "ceil" -> Math.ceil(number * multiplier) / multiplier;
            case "floor" -> Math.floor(number * multiplier) / multiplier;
            case "half" -> Numbers.round(number * 2, 0) / 2;
            default -> Numbers.round(number, places);
        };
        return places == 0 && digits == 0 ? Numbers.truncate(result) : (Object) result;
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
        return Math.max(numbers[1], Math.min(numbers[2], numbers[0]));
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
        double inLeast = numbers[1];
        double span = numbers[2] - inLeast;
        if (span == 0) {
            throw TemplateException.value("remap: in_min and in_max must not be equal");
        }
        double at = (numbers[0] - inLeast) / span;
        at = switch (a[6] == null ? "none" : Python.str(a[6])) {
            case "none" -> at;
            case "clamp" -> Math.max(0, Math.min(1, at));
            case "wrap" -> at == 1 ? 1 : wrapped(at, 0, 1);
            case "mirror" -> mirrored(at);
            default -> throw TemplateException.value(
                    "remap: edges must be one of none, clamp, wrap, mirror, not " + Python.repr(Python.given(a[6])));
        };
        Long steps = a[5] == null ? Long.valueOf(0) : Numbers.index(a[5]);
        if (steps != null && steps > 0) {
            at = Numbers.round(at * steps, 0) / steps;
        }
        return numbers[3] + at * (numbers[4] - numbers[3]);
    }

    private static double mirrored(double at) {
        double twice = modulo(at, 2);
        return twice > 1 ? 2 - twice : twice;
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
