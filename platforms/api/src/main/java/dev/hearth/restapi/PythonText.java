package dev.hearth.restapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text that Python's {@code str} makes of a JSON value: how Home Assistant turns a state that a client sent as a
 * number, a boolean or something larger into text.
 */
final class PythonText {
    private PythonText() {}

    /** The text of a value; text is its own. */
    static String of(@Nullable Object value) {
        return value instanceof String text ? text : inside(value);
    }

    // Inside of a list or an object, text has quotes.
    private static String inside(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            case Double number -> number(number);
            case String text -> quoted(text);
            case List<?> list -> list.stream().map(PythonText::inside).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(entry -> inside(entry.getKey()) + ": " + inside(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    private static String number(double number) {
        String java = Double.toString(number);
        int exponentAt = java.indexOf('E');
        if (exponentAt < 0) {
            return java;
        }
        double size = Math.abs(number);
        if (size >= 1e-4 && size < 1e16) {
            String plain = new BigDecimal(java).stripTrailingZeros().toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = java.substring(0, exponentAt);
        int exponent = Integer.parseInt(java.substring(exponentAt + 1));
        return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits)
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }

    private static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder quoted = new StringBuilder().append(quote);
        text.chars().forEach(c -> {
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (c == quote) {
                        quoted.append('\\').append(quote);
                    } else if (c < ' ' || c == 0x7F) {
                        quoted.append(String.format("\\x%02x", c));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append(quote).toString();
    }
}
