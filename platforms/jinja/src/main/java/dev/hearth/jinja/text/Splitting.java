package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A text cut into words or lines, as Python's {@code split()} and {@code splitlines()}. */
final class Splitting {
    private Splitting() {}

    /** What is between white space of text. */
    static List<String> words(String text, long most) {
        return words(text, most, Texts::space);
    }

    /** What is between white space; after so many cuts the rest as it is. */
    static List<String> words(String text, long most, IntPredicate space) {
        List<String> words = new ArrayList<>();
        int at = skip(text, 0, space);
        while (at < text.length()) {
            if (words.size() == most) {
                Search.add(words, text.substring(at));
                break;
            }
            int start = at;
            while (at < text.length() && !space.test(text.charAt(at))) {
                at++;
            }
            Search.add(words, text.substring(start, at));
            at = skip(text, at, space);
        }
        return words;
    }

    private static int skip(String text, int from, IntPredicate space) {
        int at = from;
        while (at < text.length() && space.test(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The same from the right. */
    static List<String> wordsRight(String text, long most, IntPredicate space) {
        List<String> words = new ArrayList<>();
        int at = skipBack(text, text.length(), space);
        while (at > 0) {
            if (words.size() == most) {
                Search.add(words, text.substring(0, at));
                break;
            }
            int end = at;
            while (at > 0 && !space.test(text.charAt(at - 1))) {
                at--;
            }
            Search.add(words, text.substring(at, end));
            at = skipBack(text, at, space);
        }
        return words.reversed();
    }

    private static int skipBack(String text, int from, IntPredicate space) {
        int at = from;
        while (at > 0 && space.test(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The lines, with or without what ends them. */
    static List<String> lines(String text, boolean ends, IntPredicate endsLine) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (endsLine.test(c)) {
                int end = at - 1;
                if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                Search.add(lines, text.substring(start, ends ? at : end));
                start = at;
            }
        }
        if (start < text.length()) {
            Search.add(lines, text.substring(start));
        }
        return lines;
    }

    /** What ends a line of text. */
    static boolean endsLine(int c) {
        return switch (c) {
            case '\n', 0x0b, '\f', '\r', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }
}
