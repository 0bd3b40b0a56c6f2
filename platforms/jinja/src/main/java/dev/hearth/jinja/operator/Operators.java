package dev.hearth.jinja.operator;

import dev.hearth.jinja.text.PercentFormat;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.SetValue;
import dev.hearth.jinja.value.Slice;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operators of expressions, as Python has them. */
public final class Operators {
    private Operators() {}

    /**
     * {@code left operator right}.
     *
     * @throws TemplateException as Python: {@code TYPE} if the two do not go together
     */
    public static Object compute(Operator operator, Object left, Object right) {
        if (Numbers.number(left) && Numbers.number(right)) {
            return Numbers.compute(operator, left, right);
        }
        if (left instanceof Undefined undefined) {
            throw undefined.error();
        }
        // To format something undefined is to write it.
        if (right instanceof Undefined undefined && !(operator == Operator.MODULO && Python.isText(left))) {
            throw undefined.error();
        }
        Object result = null;
        if (Python.isText(left) || Python.isText(right)) {
            result = computeText(operator, left, right);
        }
        if (result == null && left instanceof Value value) {
            result = value.binary(operator, right, false);
        }
        if (result == null && right instanceof Value value) {
            result = value.binary(operator, left, true);
        }
        if (result == null) {
            throw mismatch(operator, left, right);
        }
        return result;
    }

    private static TemplateException mismatch(Operator operator, Object left, Object right) {
        if (operator == Operator.ADD && left instanceof Value value && value.typeName().equals("list")) {
            return TemplateException.type("can only concatenate list (not \"" + Python.typeName(right) + "\") to list");
        }
        if (operator == Operator.ADD && left instanceof Value value && value.typeName().equals("tuple")) {
            return TemplateException.type(
                    "can only concatenate tuple (not \"" + Python.typeName(right) + "\") to tuple");
        }
        if (operator == Operator.ADD && Python.isText(left)) {
            return TemplateException.type("can only concatenate str (not \"" + Python.typeName(right) + "\") to str");
        }
        if (operator == Operator.MULTIPLY && sequence(left)) {
            return TemplateException.type(
                    "can't multiply sequence by non-int of type '" + Python.typeName(right) + "'");
        }
        if (operator == Operator.MULTIPLY && sequence(right)) {
            return TemplateException.type("can't multiply sequence by non-int of type '" + Python.typeName(left) + "'");
        }
        return TemplateException.type("unsupported operand type(s) for " + operator.sign() + ": '"
                + Python.typeName(left) + "' and '" + Python.typeName(right) + "'");
    }

    private static boolean sequence(Object value) {
        return switch (Python.typeName(value)) {
            case "str", "Markup", "list", "tuple", "bytes" -> true;
            default -> false;
        };
    }

    private static @Nullable Object computeText(Operator operator, Object left, Object right) {
        return switch (operator) {
            case ADD -> Python.isText(left) && Python.isText(right) ? joined(left, right) : null;
            case MULTIPLY -> {
                boolean textFirst = Python.isText(left);
                Long times = Numbers.repetitions(textFirst ? right : left);
                yield times == null ? null : repeated(textFirst ? left : right, times);
            }
            case MODULO -> Python.isText(left) ? PercentFormat.format(left, right) : null;
            default -> null;
        };
    }

    private static Object joined(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            Budget.text((long) a.length() + b.length());
            return a.concat(b);
        }
        String a = Markup.escape(left).text();
        String b = Markup.escape(right).text();
        Budget.text((long) a.length() + b.length());
        return new Markup(a.concat(b));
    }

    private static Object repeated(Object text, long times) {
        String one = Python.str(text);
        int count = (int) Math.max(0, Math.min(times, Integer.MAX_VALUE));
        Budget.text((long) one.length() * count);
        String all = one.repeat(count);
        return text instanceof Markup ? new Markup(all) : all;
    }

    /** {@code -value}, {@code +value}. */
    public static Object sign(boolean positive, Object value) {
        if (Numbers.number(value)) {
            return positive ? Numbers.positive(value) : Numbers.negate(value);
        }
        if (value instanceof Value v) {
            Object result = v.unary(positive ? Operator.ADD : Operator.SUBTRACT);
            if (result != null) {
                return result;
            }
        }
        throw TemplateException.type(
                "bad operand type for unary " + (positive ? "+" : "-") + ": '" + Python.typeName(value) + "'");
    }

    /** {@code left < right}. */
    public static boolean less(Object left, Object right) {
        if (left instanceof SetValue a && right instanceof SetValue b) {
            return a.within(b) && a.size() < b.size();
        }
        return ordered(left, right) && Python.compare(left, right, "<") < 0;
    }

    /** {@code left <= right}. */
    public static boolean lessOrEqual(Object left, Object right) {
        if (left instanceof SetValue a && right instanceof SetValue b) {
            return a.within(b);
        }
        return ordered(left, right) && Python.compare(left, right, "<=") <= 0;
    }

    /** {@code left > right}. */
    public static boolean greater(Object left, Object right) {
        if (left instanceof SetValue a && right instanceof SetValue b) {
            return b.within(a) && b.size() < a.size();
        }
        return ordered(left, right) && Python.compare(left, right, ">") > 0;
    }

    /** {@code left >= right}. */
    public static boolean greaterOrEqual(Object left, Object right) {
        if (left instanceof SetValue a && right instanceof SetValue b) {
            return b.within(a);
        }
        return ordered(left, right) && Python.compare(left, right, ">=") >= 0;
    }

    private static boolean ordered(Object left, Object right) {
        return !(left instanceof Double || right instanceof Double)
                || !Numbers.number(left)
                || !Numbers.number(right)
                || Numbers.ordered(left, right);
    }

    /** {@code element in container}. */
    public static boolean contains(Object container, Object element) {
        String text = Python.text(container);
        if (text != null) {
            String part = Python.text(element);
            if (part == null) {
                if (element instanceof Undefined undefined) {
                    throw undefined.error();
                }
                throw TemplateException.type(
                        "'in <string>' requires string as left operand, not " + Python.typeName(element));
            }
            Budget.text(text.length());
            return text.contains(part);
        }
        if (container instanceof Value value) {
            return value.contains(element);
        }
        throw TemplateException.type("argument of type '" + Python.typeName(container) + "' is not iterable");
    }

    /**
     * {@code a ~ b ~ c}.
     *
     * @param escape whether, if one of them is marked as safe, the others are escaped
     */
    public static Object concat(List<Object> parts, boolean escape) {
        boolean markup = escape && parts.stream().anyMatch(Markup.class::isInstance);
        StringBuilder all = new StringBuilder();
        for (Object part : parts) {
            all.append(markup ? Markup.escape(part).text() : Python.str(part));
            if (all.length() > Budget.MAX_TEXT) {
                Budget.text(all.length());
            }
        }
        Budget.text(all.length());
        return markup ? new Markup(all.toString()) : all.toString();
    }

    /** {@code text[start:stop:step]}, by code points. */
    static String slice(
            String text, @Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        boolean simple = Texts.simple(text);
        Slice slice =
                Slice.of(start, stop, step, simple ? text.length() : Texts.length(text));
        Budget.text(text.length());
        if (slice.count() == 0) {
            return "";
        }
        if (slice.step() == 1) {
            return Texts.part(text, slice.start(), slice.start() + slice.count());
        }
        StringBuilder part = new StringBuilder(slice.count());
        int[] points = simple ? null : text.codePoints().toArray();
        slice.each(at -> part.appendCodePoint(points == null ? text.charAt(at) : points[at]));
        return part.toString();
    }
}
