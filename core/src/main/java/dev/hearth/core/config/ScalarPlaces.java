package dev.hearth.core.config;

import dev.hearth.api.config.Position;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.ScalarNode.Origin;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the characters of a text stand in the file it was written in: YAML takes quotes, escapes and indents away and
 * folds lines, but what is not blank comes in the same order in both. Only for text that is written at its place; a
 * secret, a variable of the environment and the like have no other place than where they are referred to.
 */
final class ScalarPlaces {
    private static final int NOWHERE = -1;

    private final SourceFile source;
    private final Position start;
    // For each character of the text where it begins and ends in the file; blanks are nowhere.
    private final int[] begins;
    private final int[] ends;

    private ScalarPlaces(SourceFile source, Position start, int[] begins, int[] ends) {
        this.source = source;
        this.start = start;
        this.begins = begins;
        this.ends = ends;
    }

    /**
     * Walks through the file beside the text.
     *
     * @param source the file that the position of the node names
     * @return null if the text is not what is written there
     */
    static @Nullable ScalarPlaces of(SourceFile source, ScalarNode node) {
        int from = source.indexOf(node.position());
        if (from < 0 || node.origin() != Origin.WRITTEN || !(node.value() instanceof String text)) {
            return null;
        }
        int[] begins = new int[text.length()];
        int[] ends = new int[text.length()];
        Arrays.fill(begins, NOWHERE);
        ScalarScanner scanner = new ScalarScanner(source.text(), from);
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            if (!ScalarScanner.isBlank(c)) {
                if (!scanner.next() || scanner.character() != c) {
                    return null;
                }
                Arrays.fill(begins, i, i + width, scanner.begin());
                Arrays.fill(ends, i, i + width, scanner.end());
            }
            i += width;
        }
        return new ScalarPlaces(source, node.position(), begins, ends);
    }

    /**
     * The place of a part of the text: what of it is in the line in which it begins. A part without anything but blanks
     * is where they end.
     *
     * @param offset how many characters, in the sense of {@link String}, stand before it
     */
    Position position(int offset, int length) {
        int first = Math.clamp(offset, 0, begins.length);
        while (first < begins.length && begins[first] == NOWHERE) {
            first++;
        }
        if (first == begins.length) {
            return last();
        }
        int line = source.lineOf(begins[first]);
        int end = ends[first];
        for (int i = first + 1; i < Math.min((long) offset + length, begins.length); i++) {
            if (begins[i] != NOWHERE) {
                if (source.lineOf(begins[i]) != line) {
                    break;
                }
                end = ends[i];
            }
        }
        return place(begins[first], end);
    }

    private Position last() {
        for (int i = begins.length - 1; i >= 0; i--) {
            if (begins[i] != NOWHERE) {
                return place(begins[i], ends[i]);
            }
        }
        return start;
    }

    private Position place(int begin, int end) {
        return new Position(
                start.file(),
                source.lineOf(begin),
                source.columnOf(begin),
                source.text().codePointCount(begin, end),
                start.includedFrom());
    }
}
