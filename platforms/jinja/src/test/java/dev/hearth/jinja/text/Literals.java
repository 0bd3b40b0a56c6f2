package dev.hearth.jinja.text;

import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.TupleValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what Python's {@code repr} writes of values that a template can hold. */
final class Literals {
    private final String text;
    private int at;

    private Literals(String text) {
        this.text = text;
    }

    static Object read(String text) {
        Literals literals = new Literals(text);
        Object value = literals.value();
        literals.spaces();
        if (literals.at != text.length()) {
            throw new IllegalArgumentException("more than a literal: " + text);
        }
        return value;
    }

    private void spaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean next(String wanted) {
        spaces();
        if (text.startsWith(wanted, at)) {
            at += wanted.length();
            return true;
        }
        return false;
    }

    private Object value() {
        spaces();
        if (next("Markup(")) {
            Markup markup = new Markup((String) value());
            next(")");
            return markup;
        }
        if (next("None")) {
            return None.NONE;
        }
        if (next("True")) {
            return true;
        }
        if (next("False")) {
            return false;
        }
        if (next("(")) {
            return TupleValue.of(elements(")"));
        }
        if (next("[")) {
            return ListValue.of(elements("]"));
        }
        if (next("{")) {
            return dict();
        }
        if (next("b'") || next("b\"")) {
            at--;
            return new BytesValue(string().getBytes(StandardCharsets.ISO_8859_1));
        }
        char c = text.charAt(at);
        return c == '\'' || c == '"' ? string() : number();
    }

    private List<Object> elements(String end) {
        List<Object> elements = new ArrayList<>();
        while (!next(end)) {
            elements.add(value());
            next(",");
        }
        return elements;
    }

    private Object dict() {
        DictValue.Builder dict = DictValue.builder();
        while (!next("}")) {
            Object key = value();
            next(":");
            dict.put(key, value());
            next(",");
        }
        return dict.build();
    }

    private Object number() {
        int start = at;
        while (at < text.length() && ",)]}: ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String number = text.substring(start, at);
        if (number.matches("-?[0-9]+")) {
            return Numbers.of(new BigInteger(number));
        }
        Double value = Numbers.parseFloat(number);
        if (value == null) {
            throw new IllegalArgumentException("no literal: " + number + " in " + text);
        }
        return value;
    }

    private String string() {
        char quote = text.charAt(at++);
        StringBuilder out = new StringBuilder();
        while (text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = text.charAt(at++);
            switch (escape) {
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'x' -> out.appendCodePoint(code(2));
                case 'u' -> out.appendCodePoint(code(4));
                case 'U' -> out.appendCodePoint(code(8));
                default -> out.append(escape);
            }
        }
        at++;
        return out.toString();
    }

    private int code(int digits) {
        int code = Integer.parseInt(text.substring(at, at + digits), 16);
        at += digits;
        return code;
    }
}
