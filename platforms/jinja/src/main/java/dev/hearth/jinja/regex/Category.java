package dev.hearth.jinja.regex;

import dev.hearth.jinja.value.Texts;
import org.jspecify.annotations.Nullable;

/** The kinds of characters that patterns name: {@code \d}, {@code \s}, {@code \w} and their opposites. */
enum Category {
    DIGIT('d'), SPACE('s'), WORD('w');

    private final char letter;

    Category(char letter) {
        this.letter = letter;
    }

    /** The one of a letter in lower case, or null. */
    static @Nullable Category of(int lowerCase) {
        for (Category each : values()) {
            if (each.letter == lowerCase) {
                return each;
            }
        }
        return null;
    }

    /** Whether a character is of that kind; with {@code ascii} only those of ASCII are. */
    boolean has(int c, boolean ascii) {
        if (c < 0x80) {
            return switch (this) {
                case DIGIT -> c >= '0' && c <= '9';
                case SPACE -> c == ' ' || (c >= '\t' && c <= '\r') || (!ascii && c >= 0x1c && c <= 0x1f);
                case WORD -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            };
        }
        return !ascii && switch (this) {
            case DIGIT -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
            case SPACE -> Texts.space(c);
            case WORD -> switch (Character.getType(c)) {
                case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                        Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER,
                        Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
                default -> false;
            };
        };
    }
}
