package dev.hearth.jinja.text;

import dev.hearth.jinja.value.TemplateException;
import org.jspecify.annotations.Nullable;

/** Reads a text for {@code str.format}: literal text and a field, in turn. Used once. */
final class FieldParser {
    private final String text;
    private int at;
    private String literal = "";
    private @Nullable Field field;

    FieldParser(String text) {
        this.text = text;
    }

    /**
     * A field.
     *
     * @param conversion the letter after {@code !}, 0 if there is none
     * @param spec what is after the colon, with fields of its own
     */
    record Field(String name, int conversion, String spec) {}

    /** The text before the field. */
    String literal() {
        return literal;
    }

    /** The field, null if there was only text. */
    @Nullable
    Field field() {
        return field;
    }

    /** Goes on; false at the end. */
    boolean next() {
        if (at >= text.length()) {
            return false;
        }
        field = null;
        int start = at;
        char c = 0;
        while (at < text.length() && c != '{' && c != '}') {
            c = text.charAt(at++);
        }
        boolean brace = c == '{' || c == '}';
        boolean twice = brace && at < text.length() && text.charAt(at) == c;
        if (c == '}' && !twice) {
            throw TemplateException.value("Single '}' encountered in format string");
        }
        if (c == '{' && at == text.length()) {
            throw TemplateException.value("Single '{' encountered in format string");
        }
        literal = text.substring(start, brace && !twice ? at - 1 : at);
        if (twice) {
            at++;
        } else if (brace) {
            field = readField();
        }
        return true;
    }

    private Field readField() {
        int start = at;
        char end = readName();
        String name = text.substring(start, Math.max(start, at - 1));
        if (end == '}') {
            return new Field(name, 0, "");
        }
        if (end != '!' && end != ':') {
            throw TemplateException.value("expected '}' before end of string");
        }
        int conversion = 0;
        if (end == '!') {
            if (at >= text.length()) {
                throw TemplateException.value("end of string while looking for conversion specifier");
            }
            conversion = text.codePointAt(at);
            at += Character.charCount(conversion);
            if (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '}') {
                    return new Field(name, conversion, "");
                }
                if (c != ':') {
                    throw TemplateException.value("expected ':' after conversion specifier");
                }
            }
        }
        return new Field(name, conversion, readSpec());
    }

    /** To the end of the name; what ended it, or 0. */
    private char readName() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            switch (c) {
                case '{' -> throw TemplateException.value("unexpected '{' in field name");
                case '[' -> {
                    int close = text.indexOf(']', at);
                    at = close < 0 ? text.length() : close;
                }
                case '}', ':', '!' -> {
                    return c;
                }
                default -> {}
            }
        }
        return 0;
    }

    private String readSpec() {
        int start = at;
        int depth = 1;
        while (at < text.length()) {
            char c = text.charAt(at++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return text.substring(start, at - 1);
            }
        }
        throw TemplateException.value("unmatched '{' in format spec");
    }

    /**
     * One step from a value to one in it.
     *
     * @param attribute whether behind a dot, else in brackets
     * @param key a text, or a {@link Long} in brackets
     */
    record Step(boolean attribute, Object key) {}

    /** The name of a field in its parts: {@code a.b[0]}. Errors come when they are reached. */
    static final class Path {
        private final String name;
        private final Object first;
        private int at;

        Path(String name) {
            this.name = name;
            while (at < name.length() && name.charAt(at) != '.' && name.charAt(at) != '[') {
                at++;
            }
            first = numberOr(name.substring(0, at));
        }

        /** What it begins with: a text or a {@link Long}. */
        Object first() {
            return first;
        }

        /** The next step; null at the end. */
        @Nullable
        Step next() {
            if (at >= name.length()) {
                return null;
            }
            char c = name.charAt(at++);
            int start = at;
            if (c == '.') {
                while (at < name.length() && name.charAt(at) != '.' && name.charAt(at) != '[') {
                    at++;
                }
                return new Step(true, notEmpty(name.substring(start, at)));
            }
            if (c != '[') {
                throw TemplateException.value("Only '.' or '[' may follow ']' in format field specifier");
            }
            int close = name.indexOf(']', at);
            if (close < 0) {
                throw TemplateException.value("Missing ']' in format string");
            }
            at = close + 1;
            return new Step(false, numberOr(notEmpty(name.substring(start, close))));
        }

        private static String notEmpty(String part) {
            if (part.isEmpty()) {
                throw TemplateException.value("Empty attribute in format string");
            }
            return part;
        }

        private static Object numberOr(String part) {
            if (!Characters.all(part, c -> Character.digit(c, 10) >= 0 && !Character.isLetter(c))) {
                return part;
            }
            long number = 0;
            for (int i = 0; i < part.length(); i = part.offsetByCodePoints(i, 1)) {
                number = number * 10 + Character.digit(part.codePointAt(i), 10);
                if (number > Long.MAX_VALUE / 20) {
                    throw TemplateException.value("Too many decimal digits in format string");
                }
            }
            return number;
        }
    }
}
