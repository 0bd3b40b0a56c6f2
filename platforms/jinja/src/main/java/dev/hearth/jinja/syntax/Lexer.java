package dev.hearth.jinja.syntax;

import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cuts the source into tokens. What cannot be read ends them with a token that says why: what is before it counts. */
final class Lexer {
    private static final List<String> LONG_OPERATORS = List.of("//", "**", "==", "!=", ">=", "<=");
    private static final String OPERATORS = "+-/*%~[](){}><=.:|,;";

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    // Whether a raw block was read just now, and whether what comes after it loses its white space.
    private boolean rawEnded;
    private boolean rawStrips;

    private Lexer(String source) {
        this.source = source;
    }

    /**
     * The tokens of a template, the last one of the kind {@code END} or {@code FAILURE}.
     *
     * @param source with line feeds only, see {@link Source#text}
     */
    static List<Token> tokens(String source) {
        Lexer lexer = new Lexer(source);
        try {
            lexer.template();
            lexer.add(Token.Kind.END, "", source.length());
        } catch (TemplateException e) {
            lexer.tokens.add(new Token(Token.Kind.FAILURE, "", null, Math.max(0, e.offset()), e));
        }
        return lexer.tokens;
    }

    private void add(Token.Kind kind, String text, int at) {
        tokens.add(Token.of(kind, text, at));
    }

    private TemplateException error(String message, int at) {
        return Source.at(new TemplateException(TemplateException.Kind.SYNTAX, message), source, at, null);
    }

    // --- outside of the braces

    private void template() {
        boolean stripNext = false;
        while (position < source.length()) {
            int open = opening(position);
            int dataEnd = open < 0 ? source.length() : open;
            int dataStart = stripNext ? skipSpace(position, dataEnd) : position;
            if (open < 0) {
                data(dataStart, dataEnd);
                position = dataEnd;
                return;
            }
            char kind = source.charAt(open + 1);
            char sign = open + 2 < source.length() ? source.charAt(open + 2) : 0;
            boolean signed = sign == '-' || (sign == '+' && kind != '{');
            data(dataStart, signed && sign == '-' ? skipSpaceBack(dataStart, dataEnd) : dataEnd);
            position = open + (signed ? 3 : 2);
            stripNext = switch (kind) {
                case '#' -> comment(open);
                case '{' -> inside(Token.Kind.VARIABLE_BEGIN, Token.Kind.VARIABLE_END, open);
                default -> raw(open) || inside(Token.Kind.BLOCK_BEGIN, Token.Kind.BLOCK_END, open);
            };
            if (rawEnded) {
                stripNext = rawStrips;
                rawEnded = false;
            }
        }
    }

    private void data(int from, int to) {
        if (from < to) {
            add(Token.Kind.DATA, source.substring(from, to), from);
        }
    }

    private int opening(int from) {
        for (int at = source.indexOf('{', from); at >= 0 && at + 1 < source.length(); at =
                source.indexOf('{', at + 1)) {
            char next = source.charAt(at + 1);
            if (next == '{' || next == '%' || next == '#') {
                return at;
            }
        }
        return -1;
    }

    private int skipSpace(int from, int to) {
        int at = from;
        while (at < to && Texts.space(source.charAt(at))) {
            at++;
        }
        return at;
    }

    private int skipSpaceBack(int from, int to) {
        int at = to;
        while (at > from && Texts.space(source.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean comment(int open) {
        int end = source.indexOf("#}", position);
        if (end < 0) {
            throw error("Missing end of comment tag", open);
        }
        boolean strips = end > position && source.charAt(end - 1) == '-';
        position = end + 2;
        return strips;
    }

    // {% raw %} … {% endraw %}: what is between is text.
    private boolean raw(int open) {
        int at = word("raw", position);
        int start = at < 0 ? -1 : blockEnd(at);
        if (start < 0) {
            return false;
        }
        int from = start;
        if (source.startsWith("-%}", at)) {
            from = skipSpace(start, source.length());
        }
        for (int next = source.indexOf("{%", from); next >= 0; next = source.indexOf("{%", next + 2)) {
            char sign = next + 2 < source.length() ? source.charAt(next + 2) : 0;
            int after = word("endraw", next + (sign == '-' || sign == '+' ? 3 : 2));
            int end = after < 0 ? -1 : blockEnd(after);
            if (end >= 0) {
                data(from, sign == '-' ? skipSpaceBack(from, next) : next);
                position = end;
                rawEnded = true;
                rawStrips = source.startsWith("-%}", after);
                return true;
            }
        }
        throw error("Missing end of raw directive", open);
    }

    private int word(String word, int from) {
        int at = skipSpace(from, source.length());
        return source.startsWith(word, at) ? skipSpace(at + word.length(), source.length()) : -1;
    }

    private int blockEnd(int at) {
        if (source.startsWith("%}", at)) {
            return at + 2;
        }
        return source.startsWith("-%}", at) || source.startsWith("+%}", at) ? at + 3 : -1;
    }

    // --- within the braces

    /** Reads up to the end; answers whether the text after it loses its white space. */
    private boolean inside(Token.Kind begin, Token.Kind end, int open) {
        add(begin, source.substring(open, position), open);
        String close = end == Token.Kind.VARIABLE_END ? "}}" : "%}";
        Deque<Character> brackets = new ArrayDeque<>();
        while (position < source.length()) {
            if (brackets.isEmpty()) {
                boolean minus = source.startsWith("-" + close, position);
                boolean plus = end == Token.Kind.BLOCK_END && source.startsWith("+" + close, position);
                if (minus || plus || source.startsWith(close, position)) {
                    add(end, close, position);
                    position += minus || plus ? 3 : 2;
                    return minus;
                }
            }
            token(brackets);
        }
        return false;
    }

    private void token(Deque<Character> brackets) {
        int at = position;
        char c = source.charAt(at);
        if (Texts.space(c)) {
            position = skipSpace(at, source.length());
        } else if (Character.isDigit(source.codePointAt(at))) {
            number(at);
        } else if (wordPart(source.codePointAt(at))) {
            name(at);
        } else if (c == '\'' || c == '"') {
            text(at, c);
        } else {
            operator(at, c, brackets);
        }
    }

    private void operator(int at, char c, Deque<Character> brackets) {
        for (String operator : LONG_OPERATORS) {
            if (source.startsWith(operator, at)) {
                add(Token.Kind.OPERATOR, operator, at);
                position = at + 2;
                return;
            }
        }
        if (OPERATORS.indexOf(c) < 0) {
            throw error(
                    "unexpected char " + Texts.repr(new String(Character.toChars(source.codePointAt(at)))) + " at "
                            + Texts.index(source, at),
                    at);
        }
        switch (c) {
            case '{' -> brackets.push('}');
            case '(' -> brackets.push(')');
            case '[' -> brackets.push(']');
            case '}', ')', ']' -> {
                if (brackets.isEmpty()) {
                    throw error("unexpected '" + c + "'", at);
                }
                char expected = brackets.pop();
                if (expected != c) {
                    throw error("unexpected '" + c + "', expected '" + expected + "'", at);
                }
            }
            default -> {}
        }
        add(Token.Kind.OPERATOR, String.valueOf(c), at);
        position = at + 1;
    }

    private static boolean wordPart(int c) {
        return c == '_' || Character.isLetterOrDigit(c) || switch (Character.getType(c)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private void name(int at) {
        int end = at;
        while (end < source.length() && wordPart(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        String name = source.substring(at, end);
        boolean identifier = name.codePoints().skip(1).allMatch(Character::isUnicodeIdentifierPart)
                && (name.charAt(0) == '_' || Character.isUnicodeIdentifierStart(name.codePointAt(0)));
        if (!identifier) {
            throw error("Invalid character in identifier", at);
        }
        add(Token.Kind.NAME, name, at);
        position = end;
    }

    // --- numbers

    private void number(int at) {
        int whole = digits(at);
        int end = whole;
        boolean fraction = false;
        boolean afterDot = at > 0 && source.charAt(at - 1) == '.';
        if (!afterDot) {
            int afterFraction = end < source.length() && source.charAt(end) == '.' ? digits(end + 1) : end;
            if (afterFraction > end + 1) {
                end = afterFraction;
                fraction = true;
            }
            int exponent = exponent(end);
            if (exponent > end) {
                end = exponent;
                fraction = true;
            }
        }
        if (fraction) {
            String text = source.substring(at, end);
            Double value = Numbers.parseFloat(text);
            tokens.add(new Token(Token.Kind.FLOAT, text, Objects.requireNonNull(value), at, null));
        } else {
            end = integer(at, whole);
            String text = source.substring(at, end);
            Object value = Numbers.parseInt(text, 0);
            tokens.add(new Token(Token.Kind.INTEGER, text, Objects.requireNonNull(value), at, null));
        }
        position = end;
    }

    /** Where digits with single underscores between them end. */
    private int digits(int from) {
        int at = from;
        while (at < source.length()) {
            boolean between = source.charAt(at) == '_'
                    && at > from
                    && at + 1 < source.length()
                    && digit(source.charAt(at - 1))
                    && digit(source.charAt(at + 1));
            if (!between && !digit(source.charAt(at))) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean digit(char c) {
        return Character.isDigit(c);
    }

    private int exponent(int from) {
        if (from >= source.length() || (source.charAt(from) != 'e' && source.charAt(from) != 'E')) {
            return from;
        }
        int start = from + 1;
        if (start < source.length() && (source.charAt(start) == '+' || source.charAt(start) == '-')) {
            start++;
        }
        int end = digits(start);
        return end > start ? end : from;
    }

    private int integer(int at, int whole) {
        if (source.charAt(at) != '0') {
            return whole;
        }
        char mark = at + 1 < source.length() ? Character.toLowerCase(source.charAt(at + 1)) : 0;
        int radix = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0;
        if (radix == 0) {
            int end = at + 1;
            while (end < whole
                    && (source.charAt(end) == '0'
                            || (source.charAt(end) == '_' && end + 1 < whole && source.charAt(end + 1) == '0'))) {
                end++;
            }
            return end;
        }
        int end = at + 2;
        while (end < source.length()
                && (radixDigit(end, radix) || (source.charAt(end) == '_' && radixDigit(end + 1, radix)))) {
            end++;
        }
        return end > at + 2 ? end : at + 1;
    }

    private boolean radixDigit(int at, int radix) {
        return at < source.length() && source.charAt(at) < 0x80 && Character.digit(source.charAt(at), radix) >= 0;
    }

    // --- text

    private void text(int at, char quote) {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != quote) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= source.length()) {
            throw error("unexpected char " + Texts.repr(String.valueOf(quote)) + " at " + Texts.index(source, at), at);
        }
        String raw = source.substring(at + 1, end);
        String value = raw.indexOf('\\') < 0 ? raw : unescaped(raw, at);
        tokens.add(new Token(Token.Kind.TEXT, raw, value, at, null));
        position = end + 1;
    }

    private String unescaped(String raw, int at) {
        StringBuilder out = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c != '\\') {
                out.append(c);
                i++;
                continue;
            }
            char kind = raw.charAt(i + 1);
            i += 2;
            switch (kind) {
                case '\n' -> {}
                case '\\', '\'', '"' -> out.append(kind);
                case 'a' -> out.append('\u0007');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'v' -> out.append('\u000b');
                case 'x' -> i = code(raw, i, 2, at, out);
                case 'u' -> i = code(raw, i, 4, at, out);
                case 'U' -> i = code(raw, i, 8, at, out);
                case 'N' -> i = named(raw, i, at, out);
                default -> {
                    if (kind >= '0' && kind <= '7') {
                        i = octal(raw, i - 1, out);
                    } else {
                        out.append('\\').append(kind);
                    }
                }
            }
        }
        return out.toString();
    }

    private static int octal(String raw, int from, StringBuilder out) {
        int value = 0;
        int i = from;
        while (i < raw.length() && i < from + 3 && raw.charAt(i) >= '0' && raw.charAt(i) <= '7') {
            value = value * 8 + raw.charAt(i++) - '0';
        }
        out.append((char) value);
        return i;
    }

    private int code(String raw, int from, int digits, int at, StringBuilder out) {
        String hex = raw.substring(from, Math.min(raw.length(), from + digits));
        Integer code = hex.length() == digits ? hex(hex) : null;
        if (code == null || !Character.isValidCodePoint(code)) {
            throw error(
                    "(unicode error) 'unicodeescape' codec can't decode bytes: "
                            + (code == null
                                    ? "truncated \\" + raw.charAt(from - 1) + "X".repeat(digits) + " escape"
                                    : "illegal Unicode character"),
                    at);
        }
        out.appendCodePoint(code);
        return from + digits;
    }

    private static @Nullable Integer hex(String digits) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), 16) : -1;
            if (digit < 0) {
                return null;
            }
            value = value * 16 + digit;
        }
        return value > Integer.MAX_VALUE ? Integer.valueOf(-1) : Integer.valueOf((int) value);
    }

    private int named(String raw, int from, int at, StringBuilder out) {
        int end = raw.indexOf('}', from);
        if (end < 0 || raw.charAt(from) != '{') {
            throw error("(unicode error) 'unicodeescape' codec can't decode bytes: malformed \\N character escape", at);
        }
        try {
            out.appendCodePoint(Character.codePointOf(raw.substring(from + 1, end)));
        } catch (IllegalArgumentException e) {
            throw error(
                    "(unicode error) 'unicodeescape' codec can't decode bytes: unknown Unicode character name", at);
        }
        return end + 1;
    }
}
