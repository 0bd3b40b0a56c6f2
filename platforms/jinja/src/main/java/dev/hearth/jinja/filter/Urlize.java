package dev.hearth.jinja.filter;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes links of the addresses in a text, as {@code jinja2.utils.urlize}.
 *
 * @param limit how many code points of an address are shown; null for all
 * @param attributes what every link has beside its address, with a space before
 * @param schemes what else an address can begin with
 */
record Urlize(@Nullable Long limit, String attributes, List<String> schemes) {
    private static final String WORD = "[\\p{L}\\p{N}_";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?:https?://|www\\.)(?:(?:" + WORD + "%-]++\\.)++)?(?:[a-z]{2,63}|xn--" + WORD + "%]{2,59})"
                    + "|(?:" + WORD + "%-]{2,63}+\\.)++(?:com|net|int|edu|gov|org|info|mil)"
                    + "|https?://(?:\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3}){3}"
                    + "|\\[(?:[\\p{Nd}a-f]{0,4}:){2}(?:[\\p{Nd}a-f]{0,4}:?){1,6}]))"
                    + "(?::\\p{Nd}{1,5})?(?:[/?#]\\S*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MAIL = Pattern.compile("\\S+@" + WORD + "]" + WORD + ".-]*\\." + WORD + "]+");
    private static final Pattern SCHEME = Pattern.compile(WORD + ".+-]{2,}:/{0,2}");

    /** Whether a text can stand for a scheme. */
    static boolean scheme(String text) {
        return SCHEME.matcher(text).matches();
    }

    /** The text with links, escaped. */
    String apply(Object value) {
        String text = Markup.escape(value).text();
        Budget.text(text.length());
        StringBuilder out = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !Texts.space(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                word(text.substring(start, end), out);
            }
            start = end;
            while (end < text.length() && Texts.space(text.charAt(end))) {
                end++;
            }
            out.append(text, start, end);
            start = end;
            Budget.spend(1);
            Budget.text(out.length() > Budget.MAX_TEXT ? out.length() : 0);
        }
        return out.toString();
    }

    private void word(String word, StringBuilder out) {
        int from = headEnd(word);
        int to = tailStart(word, from);
        to = balanced(word, from, to);
        out.append(word, 0, from).append(linked(word.substring(from, to))).append(word, to, word.length());
    }

    private static int headEnd(String word) {
        int at = 0;
        while (true) {
            if (word.startsWith("(", at) || word.startsWith("<", at)) {
                at++;
            } else if (word.startsWith("&lt;", at)) {
                at += 4;
            } else {
                return at;
            }
        }
    }

    private static int tailStart(String word, int from) {
        int at = word.length();
        while (at > from) {
            char last = word.charAt(at - 1);
            if (last == ')' || last == '>' || last == '.' || last == ',') {
                at--;
            } else if (at - 4 >= from && word.startsWith("&gt;", at - 4)) {
                at -= 4;
            } else {
                break;
            }
        }
        return at;
    }

    // What is opened within the address may be closed by what follows it.
    private static int balanced(String word, int from, int tail) {
        int to = tail;
        for (String[] pair : new String[][] {{"(", ")"}, {"<", ">"}, {"&lt;", "&gt;"}}) {
            int opened = count(word, pair[0], from, to);
            if (opened <= count(word, pair[1], from, to)) {
                continue;
            }
            for (int i = Math.min(opened, count(word, pair[1], to, word.length())); i > 0; i--) {
                to = word.indexOf(pair[1], to) + pair[1].length();
            }
        }
        return to;
    }

    private static int count(String word, String part, int from, int to) {
        int count = 0;
        for (int at = word.indexOf(part, from); at >= 0 && at + part.length() <= to; count++) {
            at = word.indexOf(part, at + part.length());
        }
        return count;
    }

    private String linked(String address) {
        if (ADDRESS.matcher(address).matches()) {
            boolean whole = address.startsWith("https://") || address.startsWith("http://");
            return "<a href=\"" + (whole ? "" : "https://") + address + "\"" + attributes + ">" + shown(address)
                    + "</a>";
        }
        if (address.startsWith("mailto:") && MAIL.matcher(address.substring(7)).matches()) {
            return "<a href=\"" + address + "\">" + address.substring(7) + "</a>";
        }
        if (address.contains("@")
                && !address.startsWith("www.")
                && !address.startsWith("@")
                && !address.contains(":")
                && MAIL.matcher(address).matches()) {
            return "<a href=\"mailto:" + address + "\">" + address + "</a>";
        }
        String linked = address;
        for (String scheme : schemes) {
            if (!linked.equals(scheme) && linked.startsWith(scheme)) {
                linked = "<a href=\"" + linked + "\"" + attributes + ">" + linked + "</a>";
            }
        }
        return linked;
    }

    private String shown(String address) {
        if (limit == null || Texts.length(address) <= limit) {
            return address;
        }
        long end = limit < 0 ? Math.max(0, Texts.length(address) + limit) : limit;
        return Texts.part(address, 0, (int) end) + "...";
    }
}
