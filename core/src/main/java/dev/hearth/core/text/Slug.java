package dev.hearth.core.text;

import java.text.Normalizer;
import java.util.Locale;
import net.gcardone.junidecode.Junidecode;

/**
 * Makes object ids out of names: {@code Küche} becomes {@code kuche}, {@code 日本語} becomes {@code ri_ben_yu}. Same
 * results as Home Assistant's {@code slugify}, so that entity ids survive a move.
 */
public final class Slug {
    private static final String NOTHING_LEFT = "unknown";

    private Slug() {}

    /**
     * Lower case, in Latin letters, everything else as single underscores between words. {@code unknown} if no letter
     * or digit is left; empty text stays empty.
     */
    public static String of(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String ascii = isAscii(text) ? withoutQuotes(text) : latin(text);
        String slug = underscored(ascii.toLowerCase(Locale.ROOT));
        return slug.isEmpty() ? NOTHING_LEFT : slug;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    // A quotation mark in the name separates words; one that only the transliteration brings (’) does not.
    private static String withoutQuotes(String text) {
        return text.replace('\'', '-');
    }

    private static String latin(String text) {
        String decomposed = Normalizer.normalize(withoutQuotes(text), Normalizer.Form.NFKD);
        return Junidecode.unidecode(decomposed).replace("'", "");
    }

    private static String underscored(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || isDigit(c)) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '_' && !groupsDigits(text, i)) {
                slug.append('_');
            }
        }
        int end = slug.length();
        return end > 0 && slug.charAt(end - 1) == '_' ? slug.substring(0, end - 1) : slug.toString();
    }

    // 1,000 becomes 1000
    private static boolean groupsDigits(String text, int i) {
        return text.charAt(i) == ',' && i + 1 < text.length() && isDigit(text.charAt(i - 1))
                && isDigit(text.charAt(i + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
