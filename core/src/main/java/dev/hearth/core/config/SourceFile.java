package dev.hearth.core.config;

import dev.hearth.api.config.Position;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The text of a configuration file and where its lines begin, counted as YAML counts lines. Belongs to one thread. */
final class SourceFile {
    private final String name;
    private final String text;
    private final boolean pairs;
    private int @Nullable [] lineStarts;

    /**
     * @param name path relative to the configuration folder, with forward slashes
     * @param text the content without a byte-order mark
     */
    SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.pairs = hasPairs(text);
    }

    private static boolean hasPairs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= Character.MIN_SURROGATE && text.charAt(i) <= Character.MAX_SURROGATE) {
                return true;
            }
        }
        return false;
    }

    // Most files are never asked: they are good.
    private int[] lineStarts() {
        if (lineStarts == null) {
            lineStarts = lineStarts(text);
        }
        return lineStarts;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean carriageReturnAlone = c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (carriageReturnAlone || isBreak(c)) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * lines);
                }
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    /** Whether the character ends a line; a carriage return that no line feed follows does too. */
    static boolean isBreak(int c) {
        return c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** Whether some characters take two places in the text. */
    boolean hasPairs() {
        return pairs;
    }

    /** The folder the file is in, relative to the configuration folder; empty for that folder itself. */
    String folder() {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    int lines() {
        return lineStarts().length;
    }

    /** How many places a line takes in the text, with its end. */
    int lengthOf(int number) {
        int[] starts = lineStarts();
        if (number < 1 || number > starts.length) {
            return 0;
        }
        return (number == starts.length ? text.length() : starts[number]) - starts[number - 1];
    }

    /** A line without its end, from 1; empty beyond the last. */
    String line(int number) {
        int[] starts = lineStarts();
        if (number < 1 || number > starts.length) {
            return "";
        }
        int end = number == starts.length ? text.length() : starts[number] - 1;
        int start = starts[number - 1];
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(start, Math.max(start, end));
    }

    /** The line, from 1, of a character, from 0. */
    int lineOf(int index) {
        int found = Arrays.binarySearch(lineStarts(), index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column, from 1 and in Unicode characters, of a character, from 0. */
    int columnOf(int index) {
        return text.codePointCount(lineStarts()[lineOf(index) - 1], index) + 1;
    }

    /** The character, from 0, at a place in this file; -1 if there is none. */
    int indexOf(Position place) {
        int[] starts = lineStarts();
        if (place.line() < 1 || place.line() > starts.length || place.column() < 1) {
            return -1;
        }
        int start = starts[place.line() - 1];
        return place.column() - 1 > text.codePointCount(start, start + lengthOf(place.line()))
                ? -1
                : text.offsetByCodePoints(start, place.column() - 1);
    }
}
