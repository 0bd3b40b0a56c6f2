package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Budget;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text out of HTML, as Python's {@code html.unescape} and markupsafe's {@code striptags}. The names are those of the
 * HTML standard, "Named character references", in {@code entities.txt}: a name and the hexadecimal code points.
 */
final class HtmlEntities {
    private static final int LONGEST = 32;
    /** What the numbers 0x80 to 0x9f stand for: those of Windows. */
    private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private HtmlEntities() {}

    /** Read when they are needed first. */
    private static final class Names {
        static final Map<String, String> ALL = read();

        private static Map<String, String> read() {
            Map<String, String> names = new HashMap<>();
            try (InputStream in = HtmlEntities.class.getResourceAsStream("entities.txt")) {
                if (in == null) {
                    throw new IllegalStateException("entities.txt is missing");
                }
                String all = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
                all.lines().forEach(line -> {
                    String[] words = line.split(" ", -1);
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i < words.length; i++) {
                        text.appendCodePoint(Integer.parseInt(words[i], 16));
                    }
                    names.put(words[0], text.toString());
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return names;
        }
    }

    /** With the characters that entities stand for. */
    static String unescape(String text) {
        int next = text.indexOf('&');
        if (next < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (next >= 0) {
            out.append(text, from, next);
            from = text.startsWith("#", next + 1) ? number(text, next, out) : name(text, next, out);
            next = text.indexOf('&', from);
            Budget.spend(1);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Writes what a number stands for and says where to go on. */
    private static int number(String text, int at, StringBuilder out) {
        int i = at + 2;
        boolean hex = i < text.length() && (text.charAt(i) == 'x' || text.charAt(i) == 'X');
        int start = hex ? i + 1 : i;
        int end = start;
        int code = 0;
        while (end < text.length() && digit(text.charAt(end), hex) >= 0) {
            code = Math.min(0x110000, code * (hex ? 16 : 10) + digit(text.charAt(end), hex));
            end++;
        }
        if (end == start) {
            out.append("&");
            return at + 1;
        }
        if (code == 0 || code > Character.MAX_CODE_POINT || (code >= 0xd800 && code <= 0xdfff)) {
            out.append('\ufffd');
        } else if (code >= 0x80 && code <= 0x9f) {
            out.append(WINDOWS.charAt(code - 0x80));
        } else if (code == '\r' || !invalid(code)) {
            out.appendCodePoint(code);
        }
        return end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
    }

    private static int digit(char c, boolean hex) {
        return c < 0x80 ? Character.digit(c, hex ? 16 : 10) : -1;
    }

    private static boolean invalid(int c) {
        return c < 9 || (c >= 0xb && c < 0x20 && c != '\f') || c == 0x7f || (c >= 0xfdd0 && c <= 0xfdef)
                || (c & 0xfffe) == 0xfffe;
    }

    private static int name(String text, int at, StringBuilder out) {
        int start = at + 1;
        int end = start;
        for (int count = 0; end < text.length() && count < LONGEST && inName(text.charAt(end)); count++) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (end > start && end < text.length() && text.charAt(end) == ';') {
            end++;
        }
        // A known name may be the beginning of a longer word.
        for (int to = end; to > start + 1 || (to > start && to == end); to--) {
            @Nullable String found = Names.ALL.get(text.substring(start, to));
            if (found != null) {
                out.append(found);
                return to;
            }
        }
        out.append('&');
        return start;
    }

    private static boolean inName(char c) {
        return switch (c) {
            case '\t', '\n', '\f', ' ', '<', '&', '#', ';' -> false;
            default -> true;
        };
    }

    /** Without comments and tags, and with single spaces. */
    static String withoutTags(String text) {
        String bare = without(without(text, "<!--", "-->"), "<", ">");
        return unescape(String.join(" ", Splitting.words(bare, Long.MAX_VALUE)));
    }

    private static String without(String text, String open, String close) {
        // Character by character, because what goes may bring a beginning together.
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            out.append(text.charAt(from++));
            int start = out.length() - open.length();
            if (start >= 0 && out.indexOf(open, start) == start) {
                int end = endOf(text, from, open, close);
                if (end < 0) {
                    return out.append(text, from, text.length()).toString();
                }
                out.setLength(start);
                from = end;
            }
        }
        return out.toString();
    }

    /** Where it closes; the end of what opens may be the beginning of what closes. */
    private static int endOf(String text, int from, String open, String close) {
        for (int shared = close.length() - 1; shared > 0; shared--) {
            if (open.endsWith(close.substring(0, shared)) && text.startsWith(close.substring(shared), from)) {
                return from + close.length() - shared;
            }
        }
        int end = text.indexOf(close, from);
        return end < 0 ? -1 : end + close.length();
    }
}
