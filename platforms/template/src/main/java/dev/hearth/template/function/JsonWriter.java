package dev.hearth.template.function;

import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.SequenceValue;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON as Home Assistant's {@code to_json}: as the library orjson does, without white space and with letters of
 * all scripts as they are, or as Python's {@code json.dumps}, in ASCII. Used for one value.
 */
final class JsonWriter {
    private static final int DEPTH = 200;
    private static final BigInteger UNSIGNED = BigInteger.ONE.shiftLeft(64);

    private final StringBuilder out = new StringBuilder();
    private final boolean ascii;
    private final boolean pretty;
    private final boolean sorted;

    private JsonWriter(boolean ascii, boolean pretty, boolean sorted) {
        this.ascii = ascii;
        this.pretty = pretty;
        this.sorted = sorted;
    }

    /**
     * Writes.
     *
     * @param ascii whether as {@code json.dumps}, with escapes for what is not ASCII
     * @param pretty whether on several lines, two spaces in for each level
     * @param sorted whether keys are in their order, not in that in which they came
     * @throws TemplateException {@code TYPE} for what JSON does not have
     */
    static String write(Object value, boolean ascii, boolean pretty, boolean sorted) {
        JsonWriter writer = new JsonWriter(ascii, pretty, sorted);
        writer.value(value, 0);
        Budget.text(writer.out.length());
        return writer.out.toString();
    }

    private void value(Object value, int level) {
        Budget.spend(1);
        if (out.length() > Budget.MAX_TEXT) {
            Budget.text(out.length());
        }
        if (level > DEPTH) {
            throw TemplateException.limit("the template writes values nested more than " + DEPTH + " deep");
        }
        String text = Python.text(value);
        if (text != null) {
            text(text);
        } else if (value instanceof None || Numbers.number(value)) {
            out.append(scalar(value));
        } else if (value instanceof SequenceValue sequence) {
            array(sequence.list(), level);
        } else if (value instanceof MapValue map) {
            object(map, level);
        } else {
            throw TemplateException.type("Object of type "
                    + (value instanceof Undefined ? "LoggingUndefined" : Python.typeName(value))
                    + " is not JSON serializable");
        }
    }

    private String scalar(Object value) {
        return switch (value) {
            case None none -> "null";
            case Boolean yes -> yes ? "true" : "false";
            case Double number -> number(number);
            case BigInteger big when !ascii && (big.signum() < 0 || big.compareTo(UNSIGNED) >= 0) ->
                throw TemplateException.type("Integer exceeds 64-bit range");
            default -> Python.str(value);
        };
    }

    private String number(double number) {
        if (Double.isFinite(number)) {
            return ascii ? Numbers.repr(number) : shortest(number);
        }
        return !ascii ? "null" : Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    }

    // The digits are Python's; what differs is from where on there is an exponent, and how it is written.
    private static String shortest(double number) {
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal exact = new BigDecimal(Numbers.repr(Math.abs(number))).stripTrailingZeros();
        String digits = exact.unscaledValue().toString();
        int point = digits.length() - exact.scale();
        String sign = number < 0 ? "-" : "";
        if (point > 16 || point <= -5) {
            String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
            return sign + digits.charAt(0) + rest + "e" + (point - 1);
        }
        String plain = exact.toPlainString();
        return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
    }

    private void array(List<Object> elements, int level) {
        if (elements.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        for (int i = 0; i < elements.size(); i++) {
            separate(i == 0, level + 1);
            value(elements.get(i), level + 1);
        }
        newLine(level);
        out.append(']');
    }

    /** A key with its name in JSON. */
    private record Member(Object key, String name, Object value) {}

    private void object(MapValue map, int level) {
        if (map.size() == 0) {
            out.append("{}");
            return;
        }
        List<Member> members = new ArrayList<>(map.size());
        for (Map.Entry<Object, Object> entry : map.entries()) {
            members.add(new Member(entry.getKey(), name(entry.getKey()), entry.getValue()));
        }
        if (sorted) {
            Budget.elements((long) members.size() * 2);
            members.sort((a, b) -> ascii
                    ? Operators.less(a.key(), b.key()) ? -1 : Operators.less(b.key(), a.key()) ? 1 : 0
                    : Python.compare(a.name(), b.name(), "<"));
        }
        out.append('{');
        boolean first = true;
        for (Member each : members) {
            separate(first, level + 1);
            first = false;
            text(each.name());
            out.append(ascii || pretty ? ": " : ":");
            value(each.value(), level + 1);
        }
        newLine(level);
        out.append('}');
    }

    private String name(Object key) {
        String name = Python.text(key);
        if (name != null) {
            return name;
        }
        if (key instanceof None || Numbers.number(key)) {
            return scalar(key);
        }
        throw TemplateException.type(
                ascii
                        ? "keys must be str, int, float, bool or None, not " + Python.typeName(key)
                        : "Dict key must a type serializable with OPT_NON_STR_KEYS");
    }

    private void separate(boolean first, int level) {
        if (!first) {
            out.append(ascii && !pretty ? ", " : ",");
        }
        newLine(level);
    }

    private void newLine(int level) {
        if (pretty) {
            out.append('\n').append("  ".repeat(level));
        }
    }

    private void text(String text) {
        Budget.text(text.length());
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '\b' -> out.append("\\b");
                default -> {
                    if (c < ' ' || (ascii && c > '~')) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
