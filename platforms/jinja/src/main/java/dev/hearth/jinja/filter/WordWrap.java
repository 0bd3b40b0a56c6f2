package dev.hearth.jinja.filter;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks a line of text into lines of a width, as Python's {@code textwrap.wrap} without expanding tabs and without
 * replacing white space.
 *
 * @param width in code points
 * @param breakLongWords whether a word that is longer than a line is broken
 * @param breakOnHyphens whether a word can be broken after a hyphen in it
 */
record WordWrap(long width, boolean breakLongWords, boolean breakOnHyphens) {
    private static final String WORD = "[\\p{L}\\p{N}_]";
    private static final String LETTER = "[\\p{L}\\p{Nl}\\p{No}_]";
    private static final String BEFORE_DASH = "(?<=[\\p{L}\\p{N}_!\"'&.,?])";
    private static final String SPACE = "[\\t\\n\\x0b\\f\\r ]";
    private static final String NO_SPACE = "[^\\t\\n\\x0b\\f\\r ]";

    // White space; an em-dash between words; or a word up to a hyphen within it, its end, or an em-dash.
    private static final Pattern CHUNK = Pattern.compile(SPACE + "+"
            + "|" + BEFORE_DASH + "-{2,}(?=" + WORD + ")"
            + "|" + NO_SPACE + "+?(?:"
            + "-(?:(?<=" + LETTER + "{2}-)|(?<=" + LETTER + "-" + LETTER + "-))(?=" + LETTER + "-?" + LETTER + ")"
            + "|(?=" + SPACE + "|\\z)"
            + "|" + BEFORE_DASH + "(?=-{2,}" + WORD + "))");
    private static final Pattern SIMPLE_CHUNK = Pattern.compile(SPACE + "+|" + NO_SPACE + "+");

    /**
     * The lines.
     *
     * @throws TemplateException {@code VALUE} if the width is not above 0
     */
    List<Object> wrap(String text) {
        if (width <= 0) {
            throw TemplateException.value("invalid width " + width + " (must be > 0)");
        }
        Deque<String> chunks = chunks(text);
        List<Object> lines = new ArrayList<>();
        while (!chunks.isEmpty()) {
            if (!lines.isEmpty() && blank(chunks.getFirst())) {
                chunks.removeFirst();
            }
            List<String> line = line(chunks);
            if (!line.isEmpty() && blank(line.getLast())) {
                line.removeLast();
            }
            if (!line.isEmpty()) {
                Budget.spend(1);
                lines.add(String.join("", line));
            }
        }
        return lines;
    }

    private List<String> line(Deque<String> chunks) {
        List<String> line = new ArrayList<>();
        long length = 0;
        while (!chunks.isEmpty()) {
            int next = Texts.length(chunks.getFirst());
            if (length + next <= width) {
                line.add(chunks.removeFirst());
                length += next;
            } else {
                if (next > width) {
                    breakWord(chunks, line, (int) (width - length));
                }
                break;
            }
        }
        return line;
    }

    private void breakWord(Deque<String> chunks, List<String> line, int space) {
        if (breakLongWords) {
            String word = chunks.removeFirst();
            // What is left is copied for each line.
            Budget.text(word.length());
            int end = Texts.offset(word, space);
            if (breakOnHyphens) {
                int hyphen = word.lastIndexOf('-', end - 1);
                if (hyphen > 0 && word.substring(0, hyphen).chars().anyMatch(c -> c != '-')) {
                    end = hyphen + 1;
                }
            }
            line.add(word.substring(0, end));
            chunks.addFirst(word.substring(end));
        } else if (line.isEmpty()) {
            line.add(chunks.removeFirst());
        }
    }

    private static boolean blank(String chunk) {
        return Texts.strip(chunk).isEmpty();
    }

    private Deque<String> chunks(String text) {
        // The expression looks around at each character.
        Budget.spend(text.length() / 4 + dashes(text));
        Deque<String> chunks = new ArrayDeque<>();
        Matcher matcher = (breakOnHyphens ? CHUNK : SIMPLE_CHUNK).matcher(text);
        while (matcher.find()) {
            Budget.spend(1);
            chunks.add(matcher.group());
        }
        return chunks;
    }

    // From each dash the expression looks along all that follow it: runs of them cost by their square.
    private static long dashes(String text) {
        long steps = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '-' ? run + 1 : 0;
            steps += run / 16;
        }
        return steps;
    }
}
