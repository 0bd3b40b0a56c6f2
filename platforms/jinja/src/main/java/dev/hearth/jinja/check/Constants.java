package dev.hearth.jinja.check;

import dev.hearth.jinja.Environment;
import dev.hearth.jinja.compile.Run;
import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.TemplateException;
import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Computes what is the same in every render, to see whether it fails. Does so for a limited number of steps only. */
final class Constants {
    private static final int MOST = 1_000;
    private static final long STEPS = 10_000;
    private static final int LONGEST = 1_000;

    private final Run run;
    private int left = MOST;

    /** A constant, or why there is none: an error, or neither if it is not known. */
    record Result(@Nullable Object value, @Nullable TemplateException error) {
        static final Result UNKNOWN = new Result(null, null);
    }

    Constants(Environment environment) {
        run = new Run(environment, new Run.Settings(null, false, STEPS, LONGEST, new SplittableRandom(0), null));
    }

    Result call(Function function, Arguments arguments) {
        return compute(() -> function.call(run, arguments));
    }

    Result operation(Operator operator, Object a, Object b) {
        return compute(() -> Operators.compute(operator, a, b));
    }

    private Result compute(Supplier<Object> work) {
        if (left-- <= 0) {
            return Result.UNKNOWN;
        }
        Budget before = Budget.swap(new Budget(STEPS));
        try {
            Object value = work.get();
            return isSmall(value) ? new Result(value, null) : Result.UNKNOWN;
        } catch (TemplateException e) {
            return e.kind() == TemplateException.Kind.LIMIT ? Result.UNKNOWN : new Result(null, e);
        } finally {
            Budget.swap(before);
        }
    }

    private static boolean isSmall(Object value) {
        return value instanceof String text
                ? text.length() <= LONGEST
                : value instanceof Boolean || value instanceof None || (Numbers.number(value)
                        && !(value instanceof BigInteger));
    }
}
