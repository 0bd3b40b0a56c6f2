package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Budget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that is looked for, in time that grows with the text it is looked for in and not with both: a long one is
 * found by Knuth, Morris and Pratt's method. Indices are Java's. Of one thread.
 */
final class Search {
    private static final int SHORT = 8;

    private final String part;
    /** For each length of what matches, the length of the longest shorter beginning that is its end; null if short. */
    private final int @Nullable [] borders;

    Search(String part) {
        this.part = part;
        this.borders = part.length() <= SHORT ? null : borders(part);
    }

    private static int[] borders(String part) {
        Budget.text(part.length());
        int[] borders = new int[part.length() + 1];
        borders[0] = -1;
        int border = -1;
        for (int i = 0; i < part.length(); i++) {
            while (border >= 0 && part.charAt(border) != part.charAt(i)) {
                border = borders[border];
            }
            borders[i + 1] = ++border;
        }
        return borders;
    }

    /** The first index from {@code from} of a place that ends at or before {@code to}, or -1. */
    int first(String text, int from, int to) {
        if (to - from < part.length()) {
            return -1;
        }
        if (borders == null) {
            return text.indexOf(part, from, to);
        }
        int matched = 0;
        for (int i = from; i < to; i++) {
            while (matched >= 0 && part.charAt(matched) != text.charAt(i)) {
                matched = borders[matched];
            }
            if (++matched == part.length()) {
                return i + 1 - matched;
            }
        }
        return -1;
    }

    /** The last index from {@code from} of a place that ends at or before {@code to}, or -1. */
    int last(String text, int from, int to) {
        if (to - from < part.length()) {
            return -1;
        }
        if (borders == null) {
            int at = text.lastIndexOf(part, to - part.length());
            return at < from ? -1 : at;
        }
        int matched = 0;
        int found = -1;
        for (int i = from; i < to; i++) {
            while (matched >= 0 && part.charAt(matched) != text.charAt(i)) {
                matched = borders[matched];
            }
            if (++matched == part.length()) {
                found = i + 1 - matched;
                matched = borders[matched];
            }
        }
        return found;
    }

    /** How often it occurs, without overlaps. */
    int count(String text, int from, int to) {
        int count = 0;
        for (int at = first(text, from, to); at >= 0; at = first(text, at + part.length(), to)) {
            count++;
        }
        return count;
    }

    /** The parts between its places, at most {@code most} places from the left. */
    List<String> split(String text, long most) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (parts.size() < most) {
            int at = first(text, start, text.length());
            if (at < 0) {
                break;
            }
            add(parts, text.substring(start, at));
            start = at + part.length();
        }
        add(parts, text.substring(start));
        return parts;
    }

    /** The parts between its places, at most {@code most} places from the right. */
    List<String> splitRight(String text, long most) {
        if (borders != null) {
            // Backwards, because a long one cannot be found from the right.
            List<String> turned = new Search(turned(part)).split(turned(text), most);
            turned.replaceAll(Search::turned);
            return turned.reversed();
        }
        List<String> parts = new ArrayList<>();
        int end = text.length();
        while (parts.size() < most) {
            int at = last(text, 0, end);
            if (at < 0) {
                break;
            }
            add(parts, text.substring(at + part.length(), end));
            end = at;
        }
        add(parts, text.substring(0, end));
        return parts.reversed();
    }

    private static String turned(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Adds to a list that may grow long. */
    static void add(List<String> parts, String part) {
        Budget.spend(1);
        parts.add(part);
        if (parts.size() > Budget.MAX_ELEMENTS) {
            Budget.elements(parts.size());
        }
    }

    /** The text with something else in its places, at most {@code most} from the left. */
    String replace(String text, String by, long most) {
        if (part.isEmpty()) {
            return between(text, by, most);
        }
        int at = most == 0 ? -1 : first(text, 0, text.length());
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        for (long done = 0; at >= 0 && done < most; done++) {
            grow(out, at - start + (long) by.length());
            out.append(text, start, at).append(by);
            start = at + part.length();
            at = first(text, start, text.length());
        }
        grow(out, text.length() - (long) start);
        String all = out.append(text, start, text.length()).toString();
        Budget.text(all.length());
        return all;
    }

    /** Nothing is everywhere: before, between and after the characters. */
    private static String between(String text, String by, long most) {
        StringBuilder out = new StringBuilder(text.length());
        long left = most;
        for (int i = 0; i < text.length() && left > 0; left--) {
            int next = text.offsetByCodePoints(i, 1);
            grow(out, by.length() + 2L);
            out.append(by).append(text, i, next);
            i = next;
            if (left == 1) {
                return out.append(text, i, text.length()).toString();
            }
        }
        return left > 0 ? out.append(by).toString() : text;
    }

    /** Before so much is added: refuses what gets too long. */
    static void grow(StringBuilder out, long more) {
        if (out.length() + more > Budget.MAX_TEXT) {
            Budget.text(out.length() + more);
        }
    }
}
