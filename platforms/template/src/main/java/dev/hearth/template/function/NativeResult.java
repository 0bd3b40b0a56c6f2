package dev.hearth.template.function;

import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.SetValue;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TupleValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the text that a template wrote looks like: {@code [1, 2]} a list, {@code True} a boolean, {@code 12.5} a number.
 * Python's {@code literal_eval}, but that a text stays as it was written, and so does a number that is not written
 * plainly. Used for one text. Home Assistant: {@code Template._parse_result}.
 */
public final class NativeResult {
    // As deep as Python's tokenizer goes, and as many digits as its int takes.
    private static final int DEPTH = 200;
    private static final int DIGITS = 4300;
    private static final String BEGINNINGS = "+-.0123456789([{'\"TFNbBrRuUs";

    private final String text;
    private int at;

    // Most texts are no literals: it is thrown often, and is cheap without a trace.
    private static final class NoLiteral extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoLiteral() {
            super("no literal", null, false, false);
        }
    }

    private NativeResult(String text) {
        this.text = text;
    }

    /** The value that a text is taken for: itself if it looks like nothing else. */
    public static Object of(String text) {
        if (text.isEmpty() || BEGINNINGS.indexOf(text.charAt(0)) < 0) {
            return text;
        }
        boolean plain = plainNumber(text);
        if (plain && text.length() < 18 && text.indexOf('.') < 0 && Character.isDigit(text.charAt(text.length() - 1))) {
            return Long.parseLong(text);
        }
        Object value;
        try {
            value = new NativeResult(text).whole();
        } catch (NoLiteral | TemplateException e) {
            return text;
        }
        return value instanceof String || (!plain && Numbers.number(value) && !(value instanceof Boolean))
                ? text
                : value;
    }

    // [+-]?(?!0\d)\d*(?:\.\d*)?
    private static boolean plainNumber(String text) {
        int from = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
        boolean point = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && !point) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() < from + 2 || text.charAt(from) != '0' || text.charAt(from + 1) == '.';
    }

    // --- the grammar

    private Object whole() {
        blank(false);
        Object value = list(false, 0);
        blank(false);
        if (at < text.length()) {
            throw new NoLiteral();
        }
        return value;
    }

    // One value, or several with commas between them, which are a tuple.
    private Object list(boolean within, int level) {
        Object first = signed(within, level);
        blank(within);
        if (peek() != ',') {
            return first;
        }
        List<Object> all = new ArrayList<>();
        all.add(first);
        while (peek() == ',') {
            at++;
            blank(within);
            if (at >= text.length() || peek() == ')') {
                break;
            }
            all.add(signed(within, level));
            blank(within);
        }
        return TupleValue.of(all);
    }

    private Object signed(boolean within, int level) {
        char sign = peek();
        if (sign != '+' && sign != '-') {
            return value(within, level);
        }
        at++;
        blank(within);
        Object number = value(within, level);
        if (number instanceof Boolean || !Numbers.number(number)) {
            throw new NoLiteral();
        }
        return sign == '-' ? Numbers.negate(number) : number;
    }

    private Object value(boolean within, int level) {
        if (level > DEPTH) {
            throw new NoLiteral();
        }
        char c = peek();
        return switch (c) {
            case '(' -> parentheses(level);
            case '[' -> ListValue.of(elements(']', level));
            case '{' -> braces(level);
            case '\'', '"' -> strings(within);
            default -> (c >= '0' && c <= '9') || c == '.' ? number() : word(within);
        };
    }

    private Object parentheses(int level) {
        at++;
        blank(true);
        if (peek() == ')') {
            at++;
            return TupleValue.EMPTY;
        }
        Object value = list(true, level + 1);
        close(')');
        return value;
    }

    private List<Object> elements(char end, int level) {
        at++;
        List<Object> all = new ArrayList<>();
        blank(true);
        while (peek() != end) {
            all.add(signed(true, level + 1));
            comma(end);
        }
        at++;
        return all;
    }

    private void comma(char end) {
        blank(true);
        if (peek() == ',') {
            at++;
            blank(true);
        } else if (peek() != end) {
            throw new NoLiteral();
        }
    }

    private Object braces(int level) {
        int start = at;
        at++;
        blank(true);
        if (peek() == '}') {
            at++;
            return DictValue.EMPTY;
        }
        Object first = signed(true, level + 1);
        blank(true);
        if (peek() != ':') {
            at = start;
            return SetValue.of(elements('}', level));
        }
        DictValue.Builder made = DictValue.builder();
        Object key = first;
        while (true) {
            blank(true);
            if (peek() != ':') {
                throw new NoLiteral();
            }
            at++;
            blank(true);
            made.put(key, signed(true, level + 1));
            comma('}');
            if (peek() == '}') {
                at++;
                return made.build();
            }
            key = signed(true, level + 1);
        }
    }

    private void close(char end) {
        blank(true);
        if (peek() != end) {
            throw new NoLiteral();
        }
        at++;
    }

    // --- words and numbers

    private Object word(boolean within) {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(peek()) || peek() == '_')) {
            at++;
        }
        String word = text.substring(start, at);
        if (peek() == '\'' || peek() == '"') {
            at = start;
            return strings(within);
        }
        return switch (word) {
            case "True" -> true;
            case "False" -> false;
            case "None" -> None.NONE;
            case "set" -> emptySet();
            default -> throw new NoLiteral();
        };
    }

    private Object emptySet() {
        blank(false);
        if (peek() != '(') {
            throw new NoLiteral();
        }
        at++;
        close(')');
        return SetValue.of(List.of());
    }

    private Object number() {
        int start = at;
        boolean based = peek() == '0' && at + 1 < text.length() && "xXoObB".indexOf(text.charAt(at + 1)) >= 0;
        while (at < text.length() && (partOfNumber(peek()) || (!based && afterExponent()))) {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.length() > DIGITS) {
            throw new NoLiteral();
        }
        Object whole = based || isWhole(digits) ? Numbers.parseInt(digits, 0) : null;
        if (whole != null) {
            return whole;
        }
        Double number = based || isWhole(digits) ? null : Numbers.parseFloat(digits);
        if (number == null) {
            throw new NoLiteral();
        }
        return number;
    }

    private static boolean isWhole(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (".eE".indexOf(digits.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean partOfNumber(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_';
    }

    private boolean afterExponent() {
        return (peek() == '+' || peek() == '-') && "eE".indexOf(text.charAt(at - 1)) >= 0;
    }

    // --- texts

    private Object strings(boolean within) {
        StringBuilder out = new StringBuilder();
        Boolean bytes = null;
        int end;
        do {
            boolean each = string(out);
            if (bytes != null && bytes != each) {
                throw new NoLiteral();
            }
            bytes = each;
            end = at;
            blank(within);
        } while (beginsString());
        at = end;
        return bytes ? new BytesValue(out.toString().getBytes(StandardCharsets.ISO_8859_1)) : out.toString();
    }

    private boolean beginsString() {
        int i = at;
        while (i < text.length() && i < at + 2 && "bBrRuU".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == '\'' || text.charAt(i) == '"');
    }

    // Adds one text, and tells whether it is one of bytes.
    private boolean string(StringBuilder out) {
        int start = at;
        while (peek() != '\'' && peek() != '"') {
            at++;
        }
        String prefix = text.substring(start, at).toLowerCase(Locale.ROOT);
        boolean bytes = prefix.contains("b");
        boolean raw = prefix.contains("r");
        switch (prefix) {
            case "", "b", "r", "u", "br", "rb" -> {}
            default -> throw new NoLiteral();
        }
        char quote = peek();
        String three = String.valueOf(quote).repeat(3);
        boolean lines = text.startsWith(three, at);
        String end = lines ? three : three.substring(0, 1);
        at += end.length();
        while (!text.startsWith(end, at)) {
            char c = peek();
            if (at >= text.length() || (c == '\n' && !lines) || (bytes && c > 0x7f)) {
                throw new NoLiteral();
            }
            at++;
            if (c != '\\') {
                out.append(c);
            } else if (raw) {
                out.append(c).append(peek());
                at++;
            } else {
                escape(out, bytes);
            }
        }
        at += end.length();
        return bytes;
    }

    private void escape(StringBuilder out, boolean bytes) {
        if (at >= text.length()) {
            throw new NoLiteral();
        }
        char c = text.charAt(at++);
        switch (c) {
            case '\n' -> {}
            case '\\', '\'', '"' -> out.append(c);
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'v' -> out.append('\u000b');
            case 'x' -> out.append((char) hex(2));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(out, bytes);
            default -> {
                if (bytes || "uUN".indexOf(c) < 0) {
                    out.append('\\').append(c);
                } else {
                    character(out, c);
                }
            }
        }
    }

    private void character(StringBuilder out, char kind) {
        int code = kind == 'N' ? named() : hex(kind == 'u' ? 4 : 8);
        if (!Character.isValidCodePoint(code)) {
            throw new NoLiteral();
        }
        out.appendCodePoint(code);
    }

    private int named() {
        int end = text.indexOf('}', at);
        if (peek() != '{' || end < 0) {
            throw new NoLiteral();
        }
        String name = text.substring(at + 1, end);
        at = end + 1;
        try {
            return Character.codePointOf(name);
        } catch (IllegalArgumentException e) {
            throw new NoLiteral();
        }
    }

    private void octal(StringBuilder out, boolean bytes) {
        int code = 0;
        int start = --at;
        while (at < start + 3 && peek() >= '0' && peek() <= '7') {
            code = code * 8 + (peek() - '0');
            at++;
        }
        out.append((char) (bytes ? code & 0xff : code));
    }

    private int hex(int digits) {
        int code = 0;
        for (int i = 0; i < digits; i++) {
            char c = peek();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw new NoLiteral();
            }
            code = code << 4 | digit;
            at++;
        }
        return code;
    }

    // --- what is between

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    // Lines end a value only outside of brackets; comments end with theirs.
    private void blank(boolean within) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == ' ' || c == '\t' || c == '\f' || (within && (c == '\n' || c == '\r'))) {
                at++;
            } else if (c == '\\' && text.startsWith("\n", at + 1)) {
                at += 2;
            } else {
                return;
            }
        }
    }

}
