package dev.hearth.template.function;

import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.SequenceValue;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TupleValue;
import dev.hearth.template.home.Profile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One number for many: the mean, the median, the most frequent, the least, the largest. */
final class StatisticsFunctions {
    private StatisticsFunctions() {}

    static Library library(Profile profile) {
        Library.Builder made = Library.builder();
        if (profile == Profile.OF_2021) {
            made.function("min", "*args, **kwargs", (render, a) -> extreme(render, "min", a));
            made.function("max", "*args, **kwargs", (render, a) -> extreme(render, "max", a));
            return made.build();
        }
        made.function("min", "*args, **kwargs", (render, a) -> extreme(render, "min", a));
        made.function("max", "*args, **kwargs", (render, a) -> extreme(render, "max", a));
        both(made, "average", StatisticsFunctions::mean);
        both(made, "median", StatisticsFunctions::median);
        both(made, "statistical_mode", StatisticsFunctions::mode);
        return made.build();
    }

    /** One for many. */
    private interface Statistic {
        Object of(List<Object> values);
    }

    private static void both(Library.Builder made, String name, Statistic statistic) {
        Function function = Function.of(name, "*args, **kwargs", (render, a) -> {
            Object[] given = (Object[]) Python.given(a[0]);
            Object named = ((Map<?, ?>) Python.given(a[1])).get("default");
            return apply(name, given, named, statistic);
        });
        made.filter(name, function).global(name, function);
    }

    // A list, with a default behind it, or the values themselves.
    private static Object apply(String name, Object[] given, @Nullable Object named, Statistic statistic) {
        if (given.length == 0) {
            throw TemplateException.type(name + " expected at least 1 argument, got 0");
        }
        // Of the three, only this one takes a text among others for a value.
        boolean list = (name.equals("statistical_mode") && given.length > 1)
                ? given[0] instanceof SequenceValue
                : Python.iterable(given[0]);
        if (!list && given.length == 1) {
            throw TemplateException.type("'" + Python.typeName(given[0]) + "' object is not iterable");
        }
        Object otherwise = named == null && list && given.length > 1 ? given[1] : named;
        List<Object> values = list ? Python.elements(given[0]) : List.of(given);
        Budget.spend(values.size());
        return Defaults.orDefault(name, TupleValue.of(given), otherwise, () -> {
            if (values.isEmpty()) {
                throw TemplateException.value(name + " requires at least one data point");
            }
            return statistic.of(values);
        });
    }

    private static Object mean(List<Object> values) {
        double sum = exactSum(values);
        return sum / values.size();
    }

    // As math.fsum: without the error that many additions make.
    private static double exactSum(List<Object> values) {
        BigDecimal sum = BigDecimal.ZERO;
        double special = 0;
        for (Object value : values) {
            if (!Numbers.number(value)) {
                throw TemplateException.type("must be real number, not " + Python.typeName(value));
            }
            double number = Numbers.toDouble(value);
            if (Double.isFinite(number)) {
                sum = sum.add(new BigDecimal(number));
            } else {
                special += number;
            }
        }
        return special != 0 || Double.isNaN(special) ? special : sum.doubleValue();
    }

    private static Object median(List<Object> values) {
        List<Object> sorted = new ArrayList<>(values);
        sorted.sort((a, b) -> Python.compare(a, b, "<"));
        int middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) {
            return sorted.get(middle);
        }
        Object sum = Operators.compute(Operator.ADD, sorted.get(middle - 1), sorted.get(middle));
        return Operators.compute(Operator.DIVIDE, sum, 2L);
    }

    private static Object mode(List<Object> values) {
        Map<Object, Integer> counts = new LinkedHashMap<>();
        Map<Object, Object> first = new LinkedHashMap<>();
        for (Object value : values) {
            Object key = Python.key(value);
            counts.merge(key, 1, Integer::sum);
            first.putIfAbsent(key, value);
        }
        Object most = null;
        for (Map.Entry<Object, Integer> each : counts.entrySet()) {
            if (most == null || each.getValue() > Objects.requireNonNull(counts.get(most))) {
                most = each.getKey();
            }
        }
        return Objects.requireNonNull(first.get(Objects.requireNonNull(most)));
    }

    // min(1, 2), min([1, 2]), min([…], attribute='x'): Jinja2's filter does the rest.
    private static Object extreme(Render render, String filter, @Nullable Object[] a) {
        Object[] given = (Object[]) Python.given(a[0]);
        if (given.length == 0) {
            throw TemplateException.type(filter + " expected at least 1 argument, got 0");
        }
        Object values = given.length == 1 ? given[0] : ListValue.of(given);
        if (!Python.iterable(values)) {
            throw TemplateException.type("'" + Python.typeName(values) + "' object is not iterable");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        ((Map<?, ?>) Python.given(a[1])).forEach((name, value) -> named.put((String) name, value));
        return render.filter(filter, values, new Arguments(new Object[0], named));
    }
}
