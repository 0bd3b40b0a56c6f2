package dev.hearth.core.config;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * What snakeyaml reads from: a text that is at hand and was checked already, where its own reader takes pieces from a
 * stream, copies and checks them. Indexes count Unicode characters; lines and columns are counted as the original does.
 */
final class TextReader extends StreamReader {
    // A mark makes an excerpt of this; ours are made by ProblemPrinter.
    private static final int[] NO_EXCERPT = {};

    private final String text;
    private final int @Nullable [] wide;
    private final int length;
    private int at;
    private int documentIndex;
    private int line;
    private int column;

    TextReader(SourceFile source) {
        super("");
        text = source.text();
        wide = source.hasPairs() ? text.codePoints().toArray() : null;
        length = wide == null ? text.length() : wide.length;
    }

    private int character(int index) {
        return wide == null ? text.charAt(index) : wide[index];
    }

    private String part(int from, int to) {
        return wide == null ? text.substring(from, to) : new String(wide, from, to - from);
    }

    /** Whether this stands at an index. */
    boolean startsWith(String prefix, int index) {
        int end = index + prefix.length();
        return end <= length && part(index, end).equals(prefix);
    }

    /** Where the line ends that an index is in. */
    int endOfLine(int index) {
        int end = index;
        while (end < length && !isEndOfLine(end)) {
            end++;
        }
        return end;
    }

    private boolean isEndOfLine(int index) {
        return character(index) == '\r' || SourceFile.isBreak(character(index));
    }

    /** Where the value begins behind an anchor; the index itself where no anchor is, or no value in the same line. */
    int afterAnchor(int index) {
        if (index >= length || character(index) != '&') {
            return index;
        }
        int from = index;
        while (from < length && character(from) > ' ' && !SourceFile.isBreak(character(from))) {
            from++;
        }
        while (from < length && character(from) == ' ') {
            from++;
        }
        return from >= length || isEndOfLine(from) ? index : from;
    }

    /** Whether this stands at a tab between the parts of a line, not at one that indents. */
    boolean atTabWithinLine() {
        int before = at - 1;
        while (isBlank(before)) {
            before--;
        }
        if (peek() != '\t' || before < 0 || isEndOfLine(before)) {
            return false;
        }
        // Behind a dash of a list, or the mark of a key or value that stands alone, a tab would indent.
        boolean alone = before == 0 || isBlank(before - 1) || isEndOfLine(before - 1);
        return !(alone && "-?:".indexOf(character(before)) >= 0);
    }

    private boolean isBlank(int index) {
        return index >= 0 && index < length && (character(index) == ' ' || character(index) == '\t');
    }

    /** Goes on to the next character that is neither a blank nor a tab. */
    void skipBlanks() {
        while (isBlank(at)) {
            forward();
        }
    }

    @Override
    public Mark getMark() {
        return new Mark("", at, line, column, NO_EXCERPT, 0);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int characters) {
        int end = Math.min(length, at + characters);
        documentIndex += end - at;
        while (at < end) {
            int c = character(at++);
            if (c > '\r' && c < 0x80) {
                column++;
            } else if (SourceFile.isBreak(c) || (c == '\r' && at < length && character(at) != '\n')) {
                line++;
                column = 0;
            } else {
                column++;
            }
        }
    }

    @Override
    public int peek() {
        return at < length ? character(at) : 0;
    }

    @Override
    public int peek(int characters) {
        int index = at + characters;
        return index < length ? character(index) : 0;
    }

    @Override
    public String prefix(int characters) {
        return part(at, Math.min(length, at + characters));
    }

    @Override
    public String prefixForward(int characters) {
        String prefix = prefix(characters);
        at = Math.min(length, at + characters);
        documentIndex += characters;
        column += characters;
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return documentIndex;
    }

    @Override
    public void resetDocumentIndex() {
        documentIndex = 0;
    }

    @Override
    public int getIndex() {
        return at;
    }

    @Override
    public int getLine() {
        return line;
    }
}
