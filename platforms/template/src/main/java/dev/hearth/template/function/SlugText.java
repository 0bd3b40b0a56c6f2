package dev.hearth.template.function;

import dev.hearth.jinja.value.Budget;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.gcardone.junidecode.Junidecode;

/** Makes names that can be ids: {@code Küche} becomes {@code kuche}. Home Assistant: {@code util.slugify}. */
final class SlugText {
    private static final String NOTHING_LEFT = "unknown";
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|amp|lt|gt|quot|nbsp);");

    private SlugText() {}

    /**
     * Lower case, in Latin letters, with a separator between words; {@code unknown} if no letter or digit is left.
     * Empty text stays empty.
     */
    static String of(String text, String separator) {
        if (text.isEmpty()) {
            return "";
        }
        Budget.text(text.length() * 4L);
        // A quotation mark in the name separates words; one that only the transliteration brings does not.
        String decomposed = Normalizer.normalize(text.replace('\'', '-'), Normalizer.Form.NFKD);
        String latin = withoutEntities(Junidecode.unidecode(decomposed)).replace("'", "").toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(latin.length());
        boolean between = false;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if ((c >= 'a' && c <= 'z') || isDigit(c)) {
                if (between && !slug.isEmpty()) {
                    slug.append(separator);
                }
                slug.append(c);
                between = false;
            } else {
                between |= !groupsDigits(latin, i);
            }
        }
        Budget.text(slug.length());
        return slug.isEmpty() ? NOTHING_LEFT : slug.toString();
    }

    // References to characters, as HTML has them, stand for these.
    private static String withoutEntities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        String characters = ENTITY.matcher(text).replaceAll(found -> {
            String digits = found.group(1);
            String hex = found.group(2);
            int code = digits != null ? Integer.parseInt(digits) : hex != null ? Integer.parseInt(hex, 16) : '-';
            return Character.isValidCodePoint(code) ? Matcher.quoteReplacement(Character.toString(code)) : "-";
        });
        return Normalizer.normalize(characters, Normalizer.Form.NFKD);
    }

    // 1,000 becomes 1000
    private static boolean groupsDigits(String text, int i) {
        return text.charAt(i) == ','
                && i > 0
                && i + 1 < text.length()
                && isDigit(text.charAt(i - 1))
                && isDigit(text.charAt(i + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
