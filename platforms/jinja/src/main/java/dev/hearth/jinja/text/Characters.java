package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Texts;
import java.util.function.IntPredicate;

/** The kinds of characters as Python sees them: {@code isalpha}, {@code isnumeric} and so on. */
final class Characters {
    /** Digits that are no decimal ones: raised, lowered, in circles. First and last of each range. */
    private static final int[] DIGITS = {
            0xb2, 0xb3, 0xb9, 0xb9, 0x1369, 0x1371, 0x19da, 0x19da, 0x2070, 0x2070, 0x2074, 0x2079, 0x2080, 0x2089,
            0x2460,
            0x2468, 0x2474, 0x247c, 0x2488, 0x2490, 0x24ea, 0x24ea, 0x24f5, 0x24fd, 0x24ff, 0x24ff, 0x2776, 0x277e,
            0x2780,
            0x2788, 0x278a, 0x2792, 0x10a40, 0x10a43, 0x10e60, 0x10e68, 0x11052, 0x1105a, 0x1f100, 0x1f10a
    };

    /** Chinese characters that are numbers, those of Unicode 14. */
    private static final String NUMERALS = "㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拾捌柒漆玖百肆萬貮貳贰阡陆陌陸零"
            + "\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd\ud840\udc01\ud840\udc64\ud840\udce2\ud840\udd21\ud842\udd2a"
            + "\ud842\udd83\ud842\udd8c\ud842\udd9c\ud842\udeea\ud842\udefd\ud842\udf19\ud848\udf90\ud84a\udd98"
            + "\ud84e\udf1b\ud858\ude6d\ud87e\udc90";

    private Characters() {}

    /** Whether there are any and all are so. */
    static boolean all(String text, IntPredicate what) {
        return !text.isEmpty() && text.codePoints().allMatch(what);
    }

    static boolean letter(int c) {
        return Character.isLetter(c);
    }

    static boolean decimal(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    static boolean digit(int c) {
        if (c < 0x80 || decimal(c)) {
            return c >= 0x80 || (c >= '0' && c <= '9');
        }
        for (int i = 0; i < DIGITS.length && DIGITS[i] <= c; i += 2) {
            if (c <= DIGITS[i + 1]) {
                return true;
            }
        }
        return false;
    }

    static boolean numeric(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            case Character.OTHER_LETTER -> NUMERALS.indexOf(c) >= 0;
            default -> false;
        };
    }

    static boolean alphanumeric(int c) {
        return letter(c) || numeric(c);
    }

    static boolean printable(String text) {
        return text.codePoints().allMatch(Texts::printable);
    }

    /** Whether there is a letter with a case and all such are lower. */
    static boolean lower(String text) {
        return oneCase(text, Characters::lower);
    }

    /** Whether there is a letter with a case and all such are upper. */
    static boolean upper(String text) {
        return oneCase(text, Character::isUpperCase);
    }

    private static boolean lower(int c) {
        // The last five are lower case since a later Unicode than that of Python 3.11.
        return Character.isLowerCase(c) && !(c == 0x10fc || (c >= 0xa7f2 && c <= 0xa7f4) || c == 0xab69);
    }

    private static boolean oneCase(String text, IntPredicate wanted) {
        boolean any = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            if (wanted.test(c)) {
                any = true;
            } else if (LetterCase.cased(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return any;
    }

    /** Whether there is a word and each begins with an upper letter and has no other. */
    static boolean title(String text) {
        boolean any = false;
        boolean within = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            boolean capital = Character.isUpperCase(c) || Character.isTitleCase(c);
            boolean small = Character.isLowerCase(c);
            if ((capital && within) || (small && !within)) {
                return false;
            }
            within = capital || small;
            any |= within;
            i += Character.charCount(c);
        }
        return any;
    }

    /** Whether it could be a name. */
    static boolean identifier(String text) {
        if (text.isEmpty()) {
            return false;
        }
        int first = text.codePointAt(0);
        return (first == '_' || (Character.isUnicodeIdentifierStart(first) && !oddInside(first) && !oddFirst(first)))
                && text.codePoints()
                        .skip(1)
                        .allMatch(c -> Character.isUnicodeIdentifierPart(c)
                                && !Character.isIdentifierIgnorable(c)
                                && !oddInside(c)
                                && c != 0x30fb
                                && c != 0xff65);
    }

    /** Letters that fall apart into what is none, which Python takes out. */
    private static boolean oddInside(int c) {
        return c == 0x37a
                || c == 0x2e2f
                || c == 0x309b
                || c == 0x309c
                || (c >= 0xfc5e && c <= 0xfc63)
                || c == 0xfdfa
                || c == 0xfdfb
                || (c >= 0xfe70 && c <= 0xfe7e && c % 2 == 0);
    }

    private static boolean oddFirst(int c) {
        return c == 0xe33 || c == 0xeb3 || c == 0xff9e || c == 0xff9f;
    }
}
