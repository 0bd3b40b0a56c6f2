package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TemplateException.Kind;
import dev.hearth.jinja.value.Texts;
import dev.hearth.jinja.value.Value;
import java.math.BigInteger;
import java.util.Locale;

/**
 * Python's {@code format(value, spec)}: {@code [[fill]align][sign][z][#][0][width][,_][.precision][type]} for text,
 * whole numbers, booleans and floats; other values say themselves what they take.
 */
public final class FormatSpec {
    private static final int ABSENT = -1;

    private final String typeName;
    private final String spec;
    private String fill = " ";
    private char align;
    private boolean aligned;
    private char sign;
    private boolean noNegativeZero;
    private boolean alternate;
    private int width = ABSENT;
    private char separator;
    private int precision = ABSENT;
    private int type;
    private int at;

    private FormatSpec(String typeName, String spec, char align, char defaultType) {
        this.typeName = typeName;
        this.spec = spec;
        this.align = align;
        this.type = defaultType;
        read(align);
    }

    /**
     * Writes a value as a form says.
     *
     * @throws TemplateException {@code VALUE} or {@code TYPE}, worded as Python's, if the form is none or not for it
     */
    public static String format(Object value, String spec) {
        if (value instanceof Value other && !(value instanceof Markup)) {
            return other.format(spec);
        }
        if (spec.isEmpty()) {
            return Python.str(value);
        }
        Budget.text(spec.length());
        String name = Python.typeName(value);
        String text = Python.text(value);
        if (text != null) {
            return new FormatSpec(name, spec, '<', 's').text(text);
        }
        if (value instanceof Double number) {
            return new FormatSpec(name, spec, '>', '\0').number(number);
        }
        return new FormatSpec(name, spec, '>', 'd').whole(value);
    }

    // --- reading

    private void read(char defaultAlign) {
        boolean filled = false;
        int second = spec.offsetByCodePoints(0, 1);
        if (second < spec.length() && isAlign(spec.charAt(second))) {
            fill = spec.substring(0, second);
            align = spec.charAt(second);
            filled = true;
            aligned = true;
            at = second + 1;
        } else if (isAlign(spec.charAt(0))) {
            align = spec.charAt(0);
            aligned = true;
            at = 1;
        }
        if (next("+") || next("-") || next(" ")) {
            sign = spec.charAt(at - 1);
        }
        noNegativeZero = next("z");
        alternate = next("#");
        if (!filled && next("0")) {
            fill = "0";
            if (!aligned && defaultAlign == '>') {
                align = '=';
            }
        }
        width = digits();
        readSeparator();
        if (next(".")) {
            precision = digits();
            if (precision == ABSENT) {
                throw TemplateException.value("Format specifier missing precision");
            }
        }
        readType();
    }

    private void readSeparator() {
        if (next(",")) {
            separator = ',';
        }
        if (next("_")) {
            if (separator != 0) {
                throw TemplateException.value("Cannot specify both ',' and '_'.");
            }
            separator = '_';
        }
        if (separator == '_' && at < spec.length() && spec.charAt(at) == ',') {
            throw TemplateException.value("Cannot specify both ',' and '_'.");
        }
    }

    private void readType() {
        if (at < spec.length()) {
            type = spec.codePointAt(at);
            if (at + Character.charCount(type) < spec.length()) {
                throw TemplateException.value(
                        "Invalid format specifier '" + spec + "' for object of type '" + typeName + "'");
            }
        }
        boolean fits = switch (type) {
            case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', '\0' -> true;
            case 'b', 'o', 'x', 'X' -> separator == '_';
            default -> false;
        };
        if (separator != 0 && !fits) {
            boolean plain = type > 32 && type < 128;
            String shown = plain ? String.valueOf((char) type) : String.format(Locale.ROOT, "\\x%x", type);
            throw TemplateException.value("Cannot specify '" + separator + "' with '" + shown + "'.");
        }
    }

    private static boolean isAlign(char c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private boolean next(String one) {
        if (spec.startsWith(one, at)) {
            at++;
            return true;
        }
        return false;
    }

    private int digits() {
        if (at >= spec.length() || Character.digit(spec.codePointAt(at), 10) < 0) {
            return ABSENT;
        }
        long number = 0;
        while (at < spec.length() && Character.digit(spec.codePointAt(at), 10) >= 0) {
            int c = spec.codePointAt(at);
            number = number * 10 + Character.digit(c, 10);
            if (number < 0 || number > Long.MAX_VALUE / 20) {
                throw TemplateException.value("Too many decimal digits in format string");
            }
            at += Character.charCount(c);
        }
        // What is too large to be written is refused when it is written.
        return number > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) Math.min(number, 1 << 30);
    }

    // --- writing

    private String text(String value) {
        if (type != 's') {
            throw unknownType();
        }
        if (sign != 0) {
            throw TemplateException.value(
                    (sign == ' ' ? "Space" : "Sign") + " not allowed in string format specifier");
        }
        if (noNegativeZero) {
            throw TemplateException.value("Negative zero coercion (z) not allowed in string format specifier");
        }
        if (alternate) {
            throw TemplateException.value("Alternate form (#) not allowed in string format specifier");
        }
        if (align == '=') {
            throw TemplateException.value("'=' alignment not allowed in string format specifier");
        }
        int length = Texts.length(value);
        boolean cut = precision != ABSENT && precision < length;
        return padded("", cut ? Texts.part(value, 0, precision) : value, cut ? precision : length);
    }

    private TemplateException unknownType() {
        String shown = type > 32 && type < 128
                ? String.valueOf((char) type)
                : String.format(Locale.ROOT, "\\x%x", type);
        return TemplateException.value("Unknown format code '" + shown + "' for object of type '" + typeName + "'");
    }

    private String whole(Object value) {
        return switch (type) {
            case 'b', 'c', 'd', 'o', 'x', 'X', 'n' -> integer(value);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> number(Numbers.toDouble(value));
            default -> throw unknownType();
        };
    }

    private String integer(Object value) {
        if (precision != ABSENT) {
            throw TemplateException.value("Precision not allowed in integer format specifier");
        }
        if (noNegativeZero) {
            throw TemplateException.value("Negative zero coercion (z) not allowed in integer format specifier");
        }
        if (type == 'c') {
            return character(value);
        }
        BigInteger number = Numbers.big(value);
        String digits = switch (type) {
            case 'b' -> number.abs().toString(2);
            case 'o' -> number.abs().toString(8);
            case 'x', 'X' -> number.abs().toString(16);
            default -> Python.str(Numbers.of(number.abs()));
        };
        String prefix = alternate && type != 'd' && type != 'n' ? "0" + (char) type : "";
        boolean large = type == 'X';
        return laidOut(number.signum() < 0, prefix, large ? digits.toUpperCase(Locale.ROOT) : digits, "");
    }

    private String character(Object value) {
        if (sign != 0) {
            throw TemplateException.value("Sign not allowed with integer format specifier 'c'");
        }
        if (alternate) {
            throw TemplateException.value("Alternate form (#) not allowed with integer format specifier 'c'");
        }
        Long code = value instanceof BigInteger ? Long.valueOf(-1) : Numbers.index(value);
        if (value instanceof BigInteger) {
            throw new TemplateException(Kind.OVERFLOW, "Python int too large to convert to C long");
        }
        if (code == null || code < 0 || code > Character.MAX_CODE_POINT) {
            throw Parameters.notACharacter();
        }
        return padded("", Character.toString(code.intValue()), 1);
    }

    private String number(double value) {
        if (precision == Integer.MAX_VALUE) {
            throw TemplateException.value("precision too big");
        }
        double shown = type == '%' ? value * 100 : value;
        double size = Math.abs(shown);
        String digits;
        if (Double.isNaN(size) || Double.isInfinite(size)) {
            checkFloatType();
            digits = Double.isNaN(size) ? "nan" : "inf";
        } else {
            digits = digits(size);
        }
        boolean minus = (Double.doubleToRawLongBits(shown) < 0) && !Double.isNaN(shown);
        if (minus && noNegativeZero && Double.isFinite(size) && zero(digits)) {
            minus = false;
        }
        if (type == 'E' || type == 'F' || type == 'G') {
            digits = digits.toUpperCase(Locale.ROOT);
        }
        if (type == '%') {
            digits += "%";
        }
        int whole = 0;
        while (whole < digits.length() && digits.charAt(whole) >= '0' && digits.charAt(whole) <= '9') {
            whole++;
        }
        return laidOut(minus, "", digits.substring(0, whole), digits.substring(whole));
    }

    private void checkFloatType() {
        switch (type) {
            case '\0', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%' -> {}
            default -> throw unknownType();
        }
    }

    private String digits(double size) {
        checkFloatType();
        int count = precision == ABSENT ? 6 : precision;
        return switch (type) {
            case 'e', 'E' -> FloatText.exponent(size, count, alternate);
            case 'f', 'F', '%' -> FloatText.fixed(size, count, alternate);
            case 'g', 'G', 'n' -> FloatText.general(size, count, alternate, false);
            default -> precision == ABSENT
                    ? FloatText.shortest(size, alternate, true)
                    : FloatText.general(size, count, alternate, true);
        };
    }

    /** Whether only zeros stand there before an exponent. */
    private static boolean zero(String digits) {
        for (int i = 0; i < digits.length() && digits.charAt(i) != 'e'; i++) {
            if (digits.charAt(i) >= '1' && digits.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    private String laidOut(boolean minus, String prefix, String digits, String rest) {
        String before = (minus ? "-" : sign == '+' || sign == ' ' ? String.valueOf(sign) : "") + prefix;
        int least = fill.equals("0") && align == '=' ? width - before.length() - rest.length() : 0;
        String grouped = digits.isEmpty() ? "" : grouped(digits, least);
        int length = before.length() + grouped.length() + rest.length();
        return padded(before, grouped + rest, length);
    }

    /** With separators, and zeros up to a width. */
    private String grouped(String digits, int least) {
        int group = separator == 0 ? Integer.MAX_VALUE : switch (type) {
            case 'b', 'o', 'x', 'X' -> 4;
            default -> 3;
        };
        Budget.text(Math.max(least, digits.length()) * 2L);
        StringBuilder turned = new StringBuilder();
        int left = digits.length();
        int open = least;
        while (true) {
            int size = Math.min(group, Math.max(Math.max(left, open), 1));
            for (int i = 0; i < size; i++) {
                turned.append(left > 0 ? digits.charAt(left - 1) : '0');
                left--;
            }
            open -= size;
            if (left <= 0 && open <= 0) {
                return turned.reverse().toString();
            }
            open--;
            turned.append(separator);
        }
    }

    /** With what fills it up to the width. */
    private String padded(String before, String text, int length) {
        int pad = Math.max(0, width - length);
        if (pad == 0) {
            return before + text;
        }
        int left = switch (align) {
            case '>' -> pad;
            case '^' -> pad / 2;
            default -> 0;
        };
        if (align == '=') {
            return before + Parameters.repeated(fill, pad) + text;
        }
        return Parameters.repeated(fill, left) + before + text + Parameters.repeated(fill, pad - left);
    }
}
