package dev.hearth.jinja.value;

/** Text by code points, as Python counts it: Java's text has two characters for some of them. */
public final class Texts {
    private Texts() {}

    /** Whether every character is a code point of its own, so that Java's indices are Python's. */
    public static boolean simple(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Java's index of a code point; {@code index} is between 0 and {@link #length}. */
    public static int offset(String text, int index) {
        return simple(text) ? index : text.offsetByCodePoints(0, index);
    }

    /** How many code points stand before Java's index. */
    public static int index(String text, int offset) {
        return text.codePointCount(0, offset);
    }

    /** The part between two code points. */
    public static String part(String text, int from, int to) {
        if (simple(text)) {
            return text.substring(from, to);
        }
        int start = text.offsetByCodePoints(0, from);
        return text.substring(start, text.offsetByCodePoints(start, to - from));
    }

    /** One code point as a text. */
    public static String at(String text, int index) {
        return part(text, index, index + 1);
    }

    /** By code points. */
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean highA = Character.isSurrogate(a);
                boolean highB = Character.isSurrogate(b);
                return highA == highB ? Character.compare(a, b) : highA ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** As {@code repr} writes a text: in single quotes unless there are such in it and no double ones. */
    public static String repr(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c == quote) {
                        out.append('\\').append(quote);
                    } else if (printable(c)) {
                        out.appendCodePoint(c);
                    } else if (c < 0x100) {
                        out.append(String.format("\\x%02x", c));
                    } else if (c < 0x10000) {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.append(String.format("\\U%08x", c));
                    }
                }
            }
        });
        return out.append(quote).toString();
    }

    /** As {@code str.isprintable} sees a code point. */
    public static boolean printable(int codePoint) {
        if (codePoint < 0x7f) {
            return codePoint >= ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                false;
            default -> true;
        };
    }

    /** As {@code str.isspace} sees a code point, and {@code str.strip} takes away. */
    public static boolean space(int codePoint) {
        return switch (codePoint) {
            case ' ', '\t', '\n', 0x0b, '\f', '\r', 0x1c, 0x1d, 0x1e, 0x1f, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f,
                    0x205f, 0x3000 ->
                true;
            default -> codePoint >= 0x2000 && codePoint <= 0x200a;
        };
    }

    /** Without white space at both ends. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (to > from && space(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
