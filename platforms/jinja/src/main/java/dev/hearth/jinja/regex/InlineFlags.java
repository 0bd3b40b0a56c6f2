package dev.hearth.jinja.regex;

import dev.hearth.jinja.value.TemplateException;

/**
 * The flags of a pattern, and those that it sets itself.
 *
 * @param added what it turns on
 * @param removed what it turns off
 * @param all whether that is for all of the pattern, {@code (?i)}, and not for a part, {@code (?i:…)}
 */
record InlineFlags(int added, int removed, boolean all) {
    /** Upper and lower case are the same: {@code i}. */
    static final int IGNORE_CASE = 2;
    /** {@code ^} and {@code $} fit at every line: {@code m}. */
    static final int MULTILINE = 8;
    /** {@code .} takes the end of a line too: {@code s}. */
    static final int DOT_ALL = 16;
    /** Letters, digits and spaces are those of Unicode, as they are anyway: {@code u}. */
    static final int UNICODE = 32;
    /** White space and comments do not count: {@code x}. */
    static final int VERBOSE = 64;
    /** Letters, digits and spaces are those of ASCII: {@code a}. */
    static final int ASCII = 256;

    private static final int TYPES = ASCII | UNICODE;

    /** Whether a letter after {@code (?} begins flags. */
    static boolean begin(int letter) {
        return letter == '-' || letter == 'L' || flag(letter) != 0;
    }

    private static int flag(int letter) {
        return switch (letter) {
            case 'i' -> IGNORE_CASE;
            case 'm' -> MULTILINE;
            case 's' -> DOT_ALL;
            case 'u' -> UNICODE;
            case 'x' -> VERBOSE;
            case 'a' -> ASCII;
            default -> 0;
        };
    }

    /** Reads them, up to the colon or the parenthesis; the first letter is taken. */
    static InlineFlags read(PatternSource source, int first) {
        int added = 0;
        int letter = first;
        while (letter != '-' && letter != ')' && letter != ':') {
            added |= added(source, letter, added);
            letter = source.take();
            if (letter == PatternSource.END) {
                throw source.error("missing -, : or )", 0);
            }
            if (letter != ')' && letter != ':' && !begin(letter)) {
                throw unknown(source, letter, "missing -, : or )");
            }
        }
        int removed = letter == '-' ? removed(source) : 0;
        if ((added & removed) != 0) {
            throw source.error("bad inline flags: flag turned on and off", 1);
        }
        return new InlineFlags(added, removed, letter == ')');
    }

    private static int added(PatternSource source, int letter, int before) {
        if (letter == 'L') {
            throw source.error("bad inline flags: cannot use 'L' flag with a str pattern", 0);
        }
        int flag = flag(letter);
        if ((flag & TYPES) != 0 && ((before | flag) & TYPES) != flag) {
            throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0);
        }
        return flag;
    }

    private static int removed(PatternSource source) {
        int removed = 0;
        String missing = "missing flag";
        while (true) {
            int letter = source.take();
            if (letter == PatternSource.END) {
                throw source.error(missing, 0);
            }
            if (letter == ':' && removed != 0) {
                return removed;
            }
            if (letter == '-' || !begin(letter)) {
                throw unknown(source, letter, missing);
            }
            if (letter == 'L' || (flag(letter) & TYPES) != 0) {
                throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0);
            }
            removed |= flag(letter);
            missing = "missing :";
        }
    }

    private static TemplateException unknown(PatternSource source, int letter, String missing) {
        return source.error(Character.isLetter(letter) ? "unknown flag" : missing, letter == '\\' ? 2 : 1);
    }
}
