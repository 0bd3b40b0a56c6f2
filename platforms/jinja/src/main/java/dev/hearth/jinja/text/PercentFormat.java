package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TemplateException.Kind;
import dev.hearth.jinja.value.Texts;
import dev.hearth.jinja.value.TupleValue;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.Value;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code text % arguments}: {@code %(key)} flags, width, precision, and a letter for the kind. What is put into
 * {@link Markup} is escaped.
 */
public final class PercentFormat {
    private static final int ABSENT = -1;

    private final String text;
    private final boolean marked;
    private final Object arguments;
    private final boolean several;
    private final boolean mapping;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int taken;

    /** The arguments are one, that of the last key, once a key was used. */
    private @Nullable Object keyed;

    private boolean keyedTaken;

    private PercentFormat(String text, boolean marked, Object arguments) {
        this.text = text;
        this.marked = marked;
        this.arguments = arguments;
        this.several = arguments instanceof TupleValue;
        this.mapping = !several
                && !Python.isText(arguments)
                && arguments instanceof Value value
                && (value.subscriptable() || value instanceof Undefined);
    }

    /**
     * Formats.
     *
     * @param text a text or Markup
     * @param arguments a tuple of several, or one
     * @return a text, or Markup for Markup
     * @throws TemplateException worded as Python's
     */
    public static Object format(Object text, Object arguments) {
        String plain = Parameters.text(text, "must be str, not ");
        Budget.text(plain.length());
        boolean marked = text instanceof Markup;
        String done = new PercentFormat(plain, marked, arguments).all();
        return marked ? new Markup(done) : done;
    }

    private String all() {
        while (at < text.length()) {
            int next = text.indexOf('%', at);
            int end = next < 0 ? text.length() : next;
            append(text.substring(at, end));
            at = end;
            if (next >= 0 && text.startsWith("%%", next)) {
                at += 2;
                append("%");
            } else if (next >= 0) {
                at++;
                one();
            }
        }
        boolean left = keyed == null && taken < (several ? ((TupleValue) arguments).length() : 1);
        if (left && !mapping) {
            throw TemplateException.type("not all arguments converted during string formatting");
        }
        return out.toString();
    }

    private void append(String part) {
        Search.grow(out, part.length());
        Budget.text(part.length());
        out.append(part);
    }

    // --- reading

    /** One form, from after the sign. */
    private void one() {
        if (at < text.length() && text.charAt(at) == '(') {
            key();
        }
        Form form = new Form();
        while (at < text.length() && form.flag(text.charAt(at))) {
            at++;
        }
        form.width = amount(true, form);
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            form.precision = Math.max(0, amount(false, form));
        }
        if (at < text.length() && "hlL".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at >= text.length()) {
            throw TemplateException.value("incomplete format");
        }
        form.kind = text.codePointAt(at);
        at += Character.charCount(form.kind);
        write(form);
    }

    private void key() {
        if (!mapping) {
            throw TemplateException.type("format requires a mapping");
        }
        int start = ++at;
        int depth = 1;
        while (at < text.length() && depth > 0) {
            char c = text.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        if (depth > 0) {
            throw TemplateException.value("incomplete format key");
        }
        String key = text.substring(start, at - 1);
        Object found = arguments instanceof Value value ? value.item(key) : null;
        if (found == null) {
            throw new TemplateException(Kind.KEY, Python.repr(key));
        }
        keyed = found;
        keyedTaken = false;
    }

    /** A width or a precision: a number, a star for an argument, or nothing. */
    private int amount(boolean width, Form form) {
        if (at < text.length() && text.charAt(at) == '*') {
            at++;
            Object value = argument();
            if (!Numbers.whole(value) || marked) {
                throw TemplateException.type("* wants int");
            }
            Long number = value instanceof BigInteger ? null : Numbers.index(value);
            if (number == null || number != number.intValue()) {
                throw width
                        ? new TemplateException(Kind.OVERFLOW, "Python int too large to convert to C ssize_t")
                        : new TemplateException(Kind.OVERFLOW, "Python int too large to convert to C int");
            }
            if (width && number < 0) {
                form.left = true;
            }
            return width ? (int) Math.min(Math.abs(number), Integer.MAX_VALUE) : number.intValue();
        }
        int start = at;
        long number = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = number * 10 + text.charAt(at++) - '0';
            if (number > Integer.MAX_VALUE) {
                throw TemplateException.value(width ? "width too big" : "precision too big");
            }
        }
        return at == start ? ABSENT : (int) number;
    }

    private Object argument() {
        if (keyed != null) {
            if (!keyedTaken) {
                keyedTaken = true;
                return keyed;
            }
        } else if (several) {
            Object next =
                    taken < ((TupleValue) arguments).length() ? ((TupleValue) arguments).item((long) taken) : null;
            if (next != null) {
                taken++;
                return next;
            }
        } else if (taken == 0) {
            taken++;
            return arguments;
        }
        throw TemplateException.type("not enough arguments for format string");
    }

    /** One form, read. */
    private static final class Form {
        private boolean left;
        private boolean plus;
        private boolean blank;
        private boolean alternate;
        private boolean zeros;
        private int width = ABSENT;
        private int precision = ABSENT;
        private int kind;

        boolean flag(char c) {
            switch (c) {
                case '-' -> left = true;
                case '+' -> plus = true;
                case ' ' -> blank = true;
                case '#' -> alternate = true;
                case '0' -> zeros = true;
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    // --- writing

    private void write(Form form) {
        switch (form.kind) {
            case 's' -> words(form, shown(argument()));
            case 'r' -> words(form, represented(argument()));
            case 'a' -> words(form, ascii(represented(argument())));
            case 'c' -> words(form, character(argument()));
            case 'd', 'i', 'u' -> number(form, decimal(argument(), form), "");
            case 'o', 'x', 'X' -> based(form, argument());
            case 'e', 'E', 'f', 'F', 'g', 'G' -> number(form, decimals(form, argument()), "");
            default -> {
                argument();
                String shown = form.kind < 0x80 && form.kind > 31 ? Character.toString(form.kind) : "?";
                throw TemplateException.value("unsupported format character '" + shown + "' (0x"
                        + Integer.toHexString(form.kind) + ") at index " + (Texts.index(text, at) - 1));
            }
        }
    }

    private String shown(Object value) {
        return marked ? Markup.escape(value).text() : Python.str(value);
    }

    private String represented(Object value) {
        String repr = Python.repr(value);
        return marked ? Markup.escaped(repr) : repr;
    }

    private void words(Form form, String value) {
        int length = Texts.length(value);
        boolean cut = form.precision != ABSENT && form.kind != 'c' && form.precision < length;
        padded(form, "", "", cut ? Texts.part(value, 0, form.precision) : value, ' ');
    }

    private static String ascii(String repr) {
        StringBuilder out = new StringBuilder(repr.length());
        repr.codePoints().forEach(c -> {
            if (c < 0x80) {
                out.append((char) c);
            } else {
                out.append(Encoding.escape(c));
            }
        });
        return out.toString();
    }

    /** As {@code ascii(value)}. */
    static String ascii(Object value) {
        return ascii(Python.repr(value));
    }

    private String character(Object value) {
        String one = Python.text(value);
        if (!marked && one != null && Texts.length(one) == 1) {
            return one;
        }
        if (marked || !Numbers.whole(value)) {
            throw TemplateException.type("%c requires int or char");
        }
        Long code = value instanceof BigInteger ? null : Numbers.index(value);
        if (code == null || code < 0 || code > Character.MAX_CODE_POINT) {
            throw Parameters.notACharacter();
        }
        return Character.toString(code.intValue());
    }

    private TemplateException needs(Form form, String what, Object value) {
        String name = marked ? "_MarkupEscapeHelper" : Python.typeName(value);
        return TemplateException
                .type("%" + Character.toString(form.kind) + " format: " + what + " is required, not " + name);
    }

    private String decimal(Object value, Form form) {
        return Python.str(whole(value, form));
    }

    private Object whole(Object value, Form form) {
        if (value instanceof Double number) {
            return Numbers.truncate(number);
        }
        if (Numbers.whole(value)) {
            return Numbers.of(Numbers.big(value));
        }
        if (value instanceof Undefined undefined) {
            throw undefined.error();
        }
        String digits = marked ? Python.text(value) : null;
        if (digits != null) {
            Object parsed = Numbers.parseInt(digits, 10);
            if (parsed == null) {
                throw TemplateException.value("invalid literal for int() with base 10: " + Python.repr(value));
            }
            return parsed;
        }
        throw needs(form, "a real number", value);
    }

    private void based(Form form, Object value) {
        if (marked || !Numbers.whole(value)) {
            throw needs(form, "an integer", value);
        }
        BigInteger number = Numbers.big(value);
        String digits = number.toString(form.kind == 'o' ? 8 : 16);
        String prefix = form.alternate ? "0" + (char) form.kind : "";
        number(form, form.kind == 'X' ? digits.toUpperCase(Locale.ROOT) : digits, prefix);
    }

    private String decimals(Form form, Object value) {
        double number = real(value);
        double size = Math.abs(number);
        int precision = form.precision == ABSENT ? 6 : form.precision;
        String digits;
        if (Double.isNaN(size) || Double.isInfinite(size)) {
            digits = Double.isNaN(size) ? "nan" : "inf";
        } else {
            digits = switch (form.kind) {
                case 'e', 'E' -> FloatText.exponent(size, precision, form.alternate);
                case 'f', 'F' -> FloatText.fixed(size, precision, form.alternate);
                default -> FloatText.general(size, precision, form.alternate, false);
            };
        }
        boolean minus = Double.doubleToRawLongBits(number) < 0 && !Double.isNaN(number);
        boolean large = form.kind == 'E' || form.kind == 'F' || form.kind == 'G';
        return (minus ? "-" : "") + (large ? digits.toUpperCase(Locale.ROOT) : digits);
    }

    private double real(Object value) {
        if (Numbers.number(value)) {
            return Numbers.toDouble(value);
        }
        if (value instanceof Undefined undefined) {
            throw undefined.error();
        }
        String digits = marked ? Python.text(value) : null;
        if (digits != null) {
            Double parsed = Numbers.parseFloat(digits);
            if (parsed == null) {
                throw TemplateException.value("could not convert string to float: " + Python.repr(value));
            }
            return parsed;
        }
        throw TemplateException.type(
                marked
                        ? "float() argument must be a string or a real number, not '" + Python.typeName(value) + "'"
                        : "must be real number, not " + Python.typeName(value));
    }

    /** A number, with its minus before it. */
    private void number(Form form, String value, String prefix) {
        boolean minus = value.startsWith("-");
        String digits = minus ? value.substring(1) : value;
        String sign = minus ? "-" : form.plus ? "+" : form.blank ? " " : "";
        boolean whole = "diuoxX".indexOf(form.kind) >= 0;
        if (whole && form.precision > digits.length()) {
            digits = Parameters.repeated("0", form.precision - (long) digits.length()) + digits;
        }
        padded(form, sign, prefix, digits, form.zeros ? '0' : ' ');
    }

    private void padded(Form form, String sign, String prefix, String value, char fill) {
        int length = sign.length() + prefix.length() + Texts.length(value);
        String pad = Parameters.repeated(form.left ? " " : String.valueOf(fill), (long) form.width - length);
        if (form.left) {
            append(sign + prefix + value + pad);
        } else if (fill == '0') {
            append(sign + prefix + pad + value);
        } else {
            append(pad + sign + prefix + value);
        }
    }
}
