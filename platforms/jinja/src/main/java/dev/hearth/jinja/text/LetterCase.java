package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Budget;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Upper, lower and title case as Python has them: whole mappings, of which one letter can give up to three. */
final class LetterCase {
    /** Letters that are more than one as the first of a word, in hexadecimal; Java knows those of one only. */
    private static final Map<Integer, String> TITLES = titles("""
            df=53+73 149=2bc+4e 1f0=4a+30c 390=399+308+301 3b0=3a5+308+301 587=535+582 1e96=48+331
            1e97=54+308 1e98=57+30a 1e99=59+30a 1e9a=41+2be 1f50=3a5+313 1f52=3a5+313+300 1f54=3a5+313+301
            1f56=3a5+313+342 1fb2=1fba+345 1fb4=386+345 1fb6=391+342 1fb7=391+342+345 1fc2=1fca+345
            1fc4=389+345 1fc6=397+342 1fc7=397+342+345 1fd2=399+308+300 1fd3=399+308+301 1fd6=399+342
            1fd7=399+308+342 1fe2=3a5+308+300 1fe3=3a5+308+301 1fe4=3a1+313 1fe6=3a5+342 1fe7=3a5+308+342
            1ff2=1ffa+345 1ff4=38f+345 1ff6=3a9+342 1ff7=3a9+342+345 fb00=46+66 fb01=46+69 fb02=46+6c
            fb03=46+66+69 fb04=46+66+6c fb05=53+74 fb06=53+74 fb13=544+576 fb14=544+565 fb15=544+56b
            fb16=54e+576 fb17=544+56d
            """);

    private LetterCase() {}

    private static Map<Integer, String> titles(String table) {
        Map<Integer, String> titles = new HashMap<>();
        for (String entry : table.strip().split("\\s+", -1)) {
            int equals = entry.indexOf('=');
            StringBuilder title = new StringBuilder();
            for (String each : entry.substring(equals + 1).split("\\+", -1)) {
                title.appendCodePoint(Integer.parseInt(each, 16));
            }
            titles.put(Integer.parseInt(entry.substring(0, equals), 16), title.toString());
        }
        return titles;
    }

    /** As {@code str.lower}. */
    static String lower(String text) {
        if (text.indexOf('Σ') < 0) {
            return text.toLowerCase(Locale.ROOT);
        }
        // Java has other ends of words than Python has.
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            appendLower(out, text, i, c);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** As {@code str.upper}. */
    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** As {@code str.capitalize}. */
    static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        int rest = Character.charCount(first);
        // Lowered as a whole, because a sigma looks at what is around it.
        String lower = lower(text);
        return title(first) + lower.substring(lower(text.substring(0, rest)).length());
    }

    /** As {@code str.title}. */
    static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean within = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            if (within) {
                appendLower(out, text, i, c);
            } else {
                out.append(title(c));
            }
            within = cased(c);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** As {@code str.swapcase}. */
    static String swap(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            if (Character.isUpperCase(c)) {
                appendLower(out, text, i, c);
            } else if (Character.isLowerCase(c)) {
                out.append(upper(Character.toString(c)));
            } else {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** As {@code str.casefold}: what is equal but for the case becomes equal. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            if (c < 0x80) {
                out.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
            } else if (c == 0x1e9e) {
                out.append("ss");
            } else if (c == 'ı') {
                out.append('ı');
            } else {
                String upper = upper(Character.toString(c));
                // Cherokee had capitals first, and folds to them.
                boolean cherokee = (c >= 0x13a0 && c <= 0x13fd) || (c >= 0xab70 && c <= 0xabbf);
                out.append(cherokee ? upper : lower(upper));
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static String title(int c) {
        String title = TITLES.get(c);
        return title != null ? title : Character.toString(Character.toTitleCase(c));
    }

    private static void appendLower(StringBuilder out, String text, int at, int c) {
        if (c == 'Σ') {
            out.append(finalSigma(text, at) ? 'ς' : 'σ');
        } else {
            out.append(lower(Character.toString(c)));
        }
    }

    /** Whether a letter is before and none after, not counting what has no case of its own. */
    private static boolean finalSigma(String text, int at) {
        int steps = 0;
        int before = at;
        while (before > 0) {
            int c = text.codePointBefore(before);
            if (!ignorable(c)) {
                if (!cased(c)) {
                    return false;
                }
                break;
            }
            before -= Character.charCount(c);
            steps++;
        }
        if (before == 0) {
            return false;
        }
        int after = at + 1;
        while (after < text.length() && ignorable(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
            steps++;
        }
        Budget.spend(steps / 16);
        return after == text.length() || !cased(text.codePointAt(after));
    }

    private static boolean ignorable(int c) {
        return switch (c) {
            case '\'', '.', ':', '^', '`', 0xa8, 0xad, 0xaf, 0xb4, 0xb7, 0xb8, 0x2018, 0x2019, 0x2024, 0x2027 -> true;
            default -> switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.MODIFIER_LETTER,
                        Character.MODIFIER_SYMBOL ->
                    true;
                default -> false;
            };
        };
    }

    /** Whether it is a letter with a case. */
    static boolean cased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }
}
