package dev.hearth.jinja.filter;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From HTML back to text: {@code markupsafe.Markup.striptags} and {@code html.unescape}. */
final class HtmlText {
    private static final int LONGEST_NAME = 32;

    /** What browsers take the numbers 0x80 to 0x9f for. */
    private static final String WINDOWS_1252 =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039"
                    + "\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153"
                    + "\u009d\u017e\u0178";

    private HtmlText() {}

    /** By name; the names that need their semicolon have it. Read when they are first needed. */
    private static final class Names {
        static final Map<String, String> ALL = read();

        private static Map<String, String> read() {
            Map<String, String> names = new HashMap<>();
            try (InputStream in = HtmlText.class.getResourceAsStream("html-entities.txt")) {
                if (in == null) {
                    throw new IllegalStateException("html-entities.txt is missing");
                }
                new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> read(line.split(" ", -1), names));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(names);
        }

        private static void read(String[] line, Map<String, String> names) {
            StringBuilder characters = new StringBuilder();
            for (int i = 1; i < line.length; i++) {
                characters.appendCodePoint(Integer.parseInt(line[i], 16));
            }
            boolean optional = line[0].endsWith("?");
            String name = optional ? line[0].substring(0, line[0].length() - 1) : line[0];
            names.put(name + ";", characters.toString());
            if (optional) {
                names.put(name, characters.toString());
            }
        }
    }

    /** Without comments and tags, white space as single spaces, and with the characters that entities stand for. */
    static String stripTags(String html) {
        Budget.text(html.length());
        return unescape(collapseSpace(withoutTags(withoutComments(html))));
    }

    private static String withoutComments(String html) {
        StringBuilder left = new StringBuilder(html);
        int start = left.indexOf("<!--");
        while (start >= 0) {
            int end = left.indexOf("-->", start);
            if (end < 0) {
                break;
            }
            Budget.text(left.length() - start);
            left.delete(start, end + 3);
            // What stood on both sides can be the beginning of another one.
            start = left.indexOf("<!--", Math.max(0, start - 3));
        }
        return left.toString();
    }

    private static String withoutTags(String html) {
        StringBuilder left = new StringBuilder(html.length());
        int from = 0;
        int start = html.indexOf('<');
        while (start >= 0) {
            int end = html.indexOf('>', start);
            if (end < 0) {
                break;
            }
            left.append(html, from, start);
            from = end + 1;
            start = html.indexOf('<', from);
        }
        return left.append(html, from, html.length()).toString();
    }

    private static String collapseSpace(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Texts.space(c)) {
                between = true;
            } else {
                if (between && !out.isEmpty()) {
                    out.append(' ');
                }
                between = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** As {@code html.unescape}. */
    static String unescape(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int end = referenceEnd(text, at + 1);
            out.append(text, from, at).append(end == at + 1 ? "&" : character(text.substring(at + 1, end)));
            from = end;
            at = text.indexOf('&', end);
            Budget.spend(1);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Where what may be the name or the number of a character ends; the beginning if there is none. */
    private static int referenceEnd(String text, int start) {
        int at = start;
        if (text.startsWith("#", start)) {
            boolean hex = text.startsWith("x", start + 1) || text.startsWith("X", start + 1);
            int digits = start + (hex ? 2 : 1);
            at = digits;
            while (at < text.length() && digit(text.charAt(at), hex)) {
                at++;
            }
            if (at == digits) {
                return start;
            }
        } else {
            int points = 0;
            while (at < text.length() && points < LONGEST_NAME && "\t\n\f <&#;".indexOf(text.charAt(at)) < 0) {
                at += Character.charCount(text.codePointAt(at));
                points++;
            }
            if (at == start) {
                return start;
            }
        }
        return text.startsWith(";", at) ? at + 1 : at;
    }

    private static boolean digit(char c, boolean hex) {
        // Python's [0-9] in an expression is these ten only.
        return c < 0x80 && Character.digit(c, hex ? 16 : 10) >= 0;
    }

    private static String character(String reference) {
        if (reference.startsWith("#")) {
            return numbered(reference);
        }
        String whole = Names.ALL.get(reference);
        if (whole != null) {
            return whole;
        }
        String known = longestName(reference);
        return known == null ? "&" + reference : Names.ALL.get(known) + reference.substring(known.length());
    }

    private static @Nullable String longestName(String reference) {
        for (int end = reference.length() - 1; end > 1; end--) {
            if (Names.ALL.containsKey(reference.substring(0, end))) {
                return reference.substring(0, end);
            }
        }
        return null;
    }

    private static String numbered(String reference) {
        boolean hex = reference.startsWith("x", 1) || reference.startsWith("X", 1);
        int number = 0;
        for (int i = hex ? 2 : 1; i < reference.length() && reference.charAt(i) != ';'; i++) {
            number = Math.min(number * (hex ? 16 : 10) + Character.digit(reference.charAt(i), 16), 0x110000);
        }
        if (number == 0 || (number >= 0xd800 && number <= 0xdfff) || number > Character.MAX_CODE_POINT) {
            return "\ufffd";
        }
        if (number >= 0x80 && number <= 0x9f) {
            return WINDOWS_1252.substring(number - 0x80, number - 0x7f);
        }
        return number != '\r' && nothing(number) ? "" : Character.toString(number);
    }

    /** Numbers that no character may have. */
    private static boolean nothing(int number) {
        return (number < ' ' && number != '\t' && number != '\n' && number != '\f')
                || number == 0x7f
                || (number >= 0xfdd0 && number <= 0xfdef)
                || (number & 0xfffe) == 0xfffe;
    }
}
