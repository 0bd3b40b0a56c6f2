package dev.hearth.jinja.regex;

import dev.hearth.jinja.value.TemplateException;
import java.util.function.IntPredicate;

/**
 * A pattern, or the replacement for matches, read token by token: one code point, or a backslash and the one after it.
 * Knows where it is, for the errors, which are worded as Python's.
 */
final class PatternSource {
    /** The token after the last one. */
    static final int END = -1;

    private final int[] text;
    private int index;
    private int next;
    private int escaped;

    PatternSource(String text) {
        this.text = text.codePoints().toArray();
        advance();
    }

    private void advance() {
        escaped = END;
        if (index >= text.length) {
            next = END;
            return;
        }
        next = text[index++];
        if (next == '\\') {
            if (index >= text.length) {
                throw errorAt("bad escape (end of pattern)", text.length - 1);
            }
            escaped = text[index++];
        }
    }

    /** The next token: a code point, a backslash for an escape, or {@link #END}. */
    int next() {
        return next;
    }

    /** What follows the backslash of the next token. */
    int escaped() {
        return escaped;
    }

    /** Takes the next token. */
    int take() {
        int token = next;
        advance();
        return token;
    }

    /** Takes the next token if it is that character. */
    boolean take(char c) {
        if (next == c) {
            advance();
            return true;
        }
        return false;
    }

    /** Takes at most so many characters of a kind. */
    String takeWhile(int most, IntPredicate kind) {
        StringBuilder taken = new StringBuilder();
        for (int i = 0; i < most && next != END && next != '\\' && kind.test(next); i++) {
            taken.appendCodePoint(take());
        }
        return taken.toString();
    }

    /** Takes everything before a character, and this one. */
    String takeUntil(char end, String what) {
        StringBuilder taken = new StringBuilder();
        int length = 0;
        while (true) {
            int second = escaped;
            int token = take();
            if (token == END) {
                throw taken.isEmpty()
                        ? error("missing " + what, 0)
                        : error("missing " + end + ", unterminated name", length);
            }
            if (token == end) {
                if (taken.isEmpty()) {
                    throw error("missing " + what, 1);
                }
                return taken.toString();
            }
            taken.appendCodePoint(token);
            length++;
            if (token == '\\') {
                taken.appendCodePoint(second);
                length++;
            }
        }
    }

    /** Where the next token begins, in code points. */
    int tell() {
        return index - (next == END ? 0 : next == '\\' ? 2 : 1);
    }

    /** Goes back to a place. */
    void seek(int place) {
        index = place;
        advance();
    }

    /** Python's {@code re.error}: so many code points before the next token. */
    TemplateException error(String message, int before) {
        return errorAt(message, tell() - before);
    }

    /** Python's {@code re.error} at a place. */
    TemplateException errorAt(String message, int place) {
        StringBuilder out = new StringBuilder(message).append(" at position ").append(place);
        int line = 1;
        int lineStart = 0;
        boolean several = false;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                several = true;
                if (i < place) {
                    line++;
                    lineStart = i + 1;
                }
            }
        }
        if (several) {
            out.append(" (line ").append(line).append(", column ").append(place - lineStart + 1).append(')');
        }
        return TemplateException.value(out.toString());
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean octal(int c) {
        return c >= '0' && c <= '7';
    }

    static boolean hex(int c) {
        return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean letter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** As Python's {@code str.isidentifier}. */
    static boolean identifier(String name) {
        int[] all = name.codePoints().toArray();
        for (int i = 0; i < all.length; i++) {
            boolean letter = i == 0
                    ? Character.isUnicodeIdentifierStart(all[i])
                    : Character.isUnicodeIdentifierPart(all[i]);
            boolean fine = all[i] == '_' || (letter && !Character.isIdentifierIgnorable(all[i]));
            if (!fine) {
                return false;
            }
        }
        return all.length > 0;
    }
}
