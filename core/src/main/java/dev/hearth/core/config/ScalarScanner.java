package dev.hearth.core.config;

/**
 * Goes through what is written of a scalar and gives the characters that are not blank, escapes decoded. Knows where a
 * scalar begins and what its style makes of a character, not where it ends: whoever asks has the text. After chapters 7
 * and 8 of YAML 1.1.
 */
final class ScalarScanner {
    private enum Style {
        AS_IT_IS,
        SINGLE_QUOTED,
        DOUBLE_QUOTED
    }

    private final String text;
    private final Style style;
    private int at;
    private int begin;
    private int character;

    /** @param from where the scalar begins, or a tag or an anchor that stands before it */
    ScalarScanner(String text, int from) {
        this.text = text;
        this.at = from;
        skipProperties();
        char first = at < text.length() ? text.charAt(at) : 0;
        this.style =
                switch (first) {
                    case '\'' -> Style.SINGLE_QUOTED;
                    case '"' -> Style.DOUBLE_QUOTED;
                    default -> Style.AS_IT_IS;
                };
        if (style != Style.AS_IT_IS) {
            at++;
        } else if (first == '|' || first == '>') {
            skipLine();
        }
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\r' || SourceFile.isBreak(c);
    }

    /** The character that {@link #next} has found. */
    int character() {
        return character;
    }

    /** Where it begins in the text. */
    int begin() {
        return begin;
    }

    /** Where it ends in the text. */
    int end() {
        return at;
    }

    /** Goes on to the next character that is not blank; false at the end of the text or of what is in quotes. */
    boolean next() {
        do {
            if (at >= text.length()) {
                return false;
            }
            begin = at;
            character = text.codePointAt(at);
            at += Character.charCount(character);
            if (style == Style.SINGLE_QUOTED && character == '\'' && !skip('\'')) {
                return false;
            }
            if (style == Style.DOUBLE_QUOTED && character == '"') {
                return false;
            }
            if (style == Style.DOUBLE_QUOTED && character == '\\') {
                character = escaped();
            }
        } while (isBlank(character));
        return true;
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private int escaped() {
        if (at >= text.length()) {
            return ' ';
        }
        char c = text.charAt(at++);
        return switch (c) {
            case '0' -> 0;
            case 'a' -> 7;
            case 'b' -> '\b';
            case 't', 'n', 'r', 'N', 'L', 'P' -> ' '; // blanks of other kinds
            case 'v' -> 0xB;
            case 'f' -> '\f';
            case 'e' -> 0x1B;
            case '_' -> 0xA0;
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            case 'U' -> hexadecimal(8);
            default -> c; // itself, or the end of a line that goes on
        };
    }

    private int hexadecimal(int digits) {
        int value = 0;
        for (int i = 0; i < digits && at < text.length(); i++) {
            value = 16 * value + Math.max(0, Character.digit(text.charAt(at++), 16));
        }
        return value;
    }

    // A tag and an anchor may stand before the value, in either order, even lines before.
    private void skipProperties() {
        while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < text.length() && !isBlank(text.charAt(at))) {
                at++;
            }
            while (at < text.length() && (isBlank(text.charAt(at)) || text.charAt(at) == '#')) {
                if (text.charAt(at) == '#') {
                    skipLine();
                } else {
                    at++;
                }
            }
        }
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\r' && !SourceFile.isBreak(text.charAt(at))) {
            at++;
        }
    }
}
