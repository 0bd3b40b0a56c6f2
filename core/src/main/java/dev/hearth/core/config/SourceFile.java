package dev.hearth.core.config;

import java.util.ArrayList;
import java.util.List;

/** The text of a configuration file and where its lines begin, counted as YAML counts lines. */
final class SourceFile {
    private final String name;
    private final String text;
    private final List<Integer> lineStarts;

    /**
     * @param name path relative to the configuration folder, with forward slashes
     * @param text the content without a byte-order mark
     */
    SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    private static List<Integer> lineStarts(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean carriageReturnAlone = c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (carriageReturnAlone || isBreak(c)) {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** The folder the file is in, relative to the configuration folder; empty for that folder itself. */
    String folder() {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    int lines() {
        return lineStarts.size();
    }

    /** A line without its end, from 1; empty beyond the last. */
    String line(int number) {
        if (number < 1 || number > lineStarts.size()) {
            return "";
        }
        int end = number == lineStarts.size() ? text.length() : lineStarts.get(number) - 1;
        int start = lineStarts.get(number - 1);
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(start, Math.max(start, end));
    }

    /** The line, from 1, of a character, from 0. */
    int lineOf(int index) {
        int low = 0;
        int high = lineStarts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lineStarts.get(middle) <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    /** The column, from 1 and in Unicode characters, of a character, from 0. */
    int columnOf(int index) {
        return text.codePointCount(lineStarts.get(lineOf(index) - 1), index) + 1;
    }
}
