package dev.hearth.template.function;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.TemplateException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON into values of templates, as strictly as the library orjson that Home Assistant uses: no comments, no
 * {@code NaN}, no trailing comma; a whole number that does not fit in 64 bits becomes a float. Used for one text.
 */
public final class JsonReader {
    private static final int DEPTH = 500;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * The value that a text is.
     *
     * @throws TemplateException {@code VALUE} if it is no JSON, saying from where on; {@code LIMIT} for too much of it
     */
    public static Object read(String text) {
        Budget.text(text.length());
        JsonReader reader = new JsonReader(text);
        reader.space();
        Object value = reader.value(0);
        reader.space();
        if (reader.at < text.length()) {
            throw reader.wrong("unexpected content after the value");
        }
        return value;
    }

    private TemplateException wrong(String what) {
        return TemplateException.value("invalid JSON, " + what + ": character " + at);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        space();
        return true;
    }

    private Object value(int level) {
        if (level > DEPTH) {
            throw wrong("nested more than " + DEPTH + " deep");
        }
        Budget.spend(1);
        return switch (peek()) {
            case '{' -> object(level);
            case '[' -> array(level);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", None.NONE);
            default -> number();
        };
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("unexpected character");
        }
        at += word.length();
        return value;
    }

    private Object object(int level) {
        take('{');
        DictValue.Builder made = DictValue.builder();
        if (take('}')) {
            return made.build();
        }
        do {
            if (peek() != '"') {
                throw wrong("a key is expected");
            }
            String key = string();
            space();
            if (!take(':')) {
                throw wrong("a colon is expected");
            }
            made.put(key, value(level + 1));
            space();
        } while (take(','));
        end('}');
        return made.build();
    }

    private Object array(int level) {
        take('[');
        List<Object> elements = new ArrayList<>();
        if (take(']')) {
            return ListValue.EMPTY;
        }
        do {
            elements.add(value(level + 1));
            if (elements.size() > Budget.MAX_ELEMENTS) {
                Budget.elements(elements.size());
            }
            space();
        } while (take(','));
        end(']');
        return ListValue.of(elements);
    }

    // Without the white space behind it: the outermost value may be followed by some, which is its caller's.
    private void end(char wanted) {
        if (peek() != wanted) {
            throw wrong("a comma or the end is expected");
        }
        at++;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw wrong("control character in a text");
            }
            out.append(c == '\\' ? escape() : c);
        }
        throw wrong("a text does not end");
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw wrong("unknown escape");
        };
    }

    // Half a pair is no character.
    private char unit() {
        char unit = hex();
        boolean afterHigh = at >= 12 && text.startsWith("\\u", at - 12) && isHigh(text, at - 10);
        if (Character.isHighSurrogate(unit)) {
            if (!text.startsWith("\\u", at) || at + 6 > text.length() || !isLow(text, at + 2)) {
                throw wrong("half a surrogate pair");
            }
        } else if (Character.isLowSurrogate(unit) && !afterHigh) {
            throw wrong("half a surrogate pair");
        }
        return unit;
    }

    private static boolean isHigh(String text, int at) {
        return inRange(text, at, "89abAB");
    }

    private static boolean isLow(String text, int at) {
        return inRange(text, at, "cdefCDEF");
    }

    private static boolean inRange(String text, int at, String second) {
        return (text.charAt(at) == 'd' || text.charAt(at) == 'D') && second.indexOf(text.charAt(at + 1)) >= 0;
    }

    private char hex() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw wrong("invalid escape");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private Object number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int whole = digits();
        if (whole == 0 || (whole > 1 && text.charAt(at - whole) == '0')) {
            throw wrong("unexpected character");
        }
        boolean fraction = false;
        if (peek() == '.') {
            at++;
            fraction = true;
            if (digits() == 0) {
                throw wrong("digits are expected");
            }
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            fraction = true;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            if (digits() == 0) {
                throw wrong("digits are expected");
            }
        }
        String number = text.substring(start, at);
        return fraction || whole > 18 ? large(number, fraction) : (Object) Long.parseLong(number);
    }

    private Object large(String number, boolean fraction) {
        if (!fraction && number.length() <= 20) {
            BigInteger exact = new BigInteger(number);
            if (exact.bitLength() < Long.SIZE || (exact.signum() > 0 && exact.bitLength() == Long.SIZE)) {
                return Numbers.of(exact);
            }
        }
        double value = Double.parseDouble(number);
        if (Double.isInfinite(value)) {
            throw wrong("number out of range");
        }
        return value;
    }

    private int digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at - start;
    }
}
