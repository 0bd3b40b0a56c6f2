package dev.hearth.cli.terminal;

/**
 * How many columns of a terminal a text takes: East Asian wide characters and emoji take two, combining marks none.
 * The ranges are the blocks that Unicode's {@code EastAsianWidth.txt} gives as wide, rounded to whole blocks.
 */
public final class TextWidth {
    private static final int[][] WIDE = {
            {0x1100, 0x115F}, // Hangul Jamo
            {0x2E80, 0x303E}, // CJK radicals and punctuation
            {0x3041, 0xA4CF}, // kana to Yi
            {0xA960, 0xA97F}, // Hangul Jamo Extended-A
            {0xAC00, 0xD7A3}, // Hangul syllables
            {0xF900, 0xFAFF}, // CJK compatibility
            {0xFE30, 0xFE6F}, // CJK compatibility forms
            {0xFF00, 0xFF60}, // full-width forms
            {0xFFE0, 0xFFE6},
            {0x1F300, 0x1F64F}, // pictographs
            {0x1F680, 0x1F6FF}, // transport
            {0x1F900, 0x1FAFF}, // more pictographs
            {0x20000, 0x3FFFD}, // CJK extensions
    };

    private TextWidth() {}

    /** The columns a line of text takes. */
    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += of(text.codePointAt(i));
        }
        return width;
    }

    private static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** The text filled up with blanks to so many columns; a longer one as it is. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text cut to so many columns, with an ellipsis if something was cut off. */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int width = 1; // the ellipsis
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            width += of(c);
            if (width > columns) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.append('…').toString();
    }

    /**
     * The text with characters that a terminal would obey (escape sequences, carriage returns) made visible; lines and
     * tabs stay. Names come from devices and files, and must not repaint somebody's screen.
     */
    public static String harmless(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                if (clean == null) {
                    clean = new StringBuilder(text);
                }
                clean.setCharAt(i, '\u00b7');
            }
        }
        return clean == null ? text : clean.toString();
    }

    /** {@link #harmless}, on one line. */
    public static String oneLine(String text) {
        return harmless(text).replace('\n', ' ').replace('\t', ' ');
    }
}
