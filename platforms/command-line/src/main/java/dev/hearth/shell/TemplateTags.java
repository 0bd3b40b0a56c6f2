package dev.hearth.shell;

/** Finds templates in a text, by their braces alone. */
public final class TemplateTags {
    private TemplateTags() {}

    /** Whether an expression, a statement or a comment begins at a place. */
    public static boolean beginAt(String text, int place) {
        return text.startsWith("{{", place) || text.startsWith("{%", place) || text.startsWith("{#", place);
    }

    /**
     * Behind the end of what begins at a place. A quoted text or a map in an expression may hold what looks like its end.
     *
     * @throws IllegalArgumentException when it has none
     */
    public static int end(String text, int begin) {
        char kind = text.charAt(begin + 1);
        boolean comment = kind == '#';
        String end = (kind == '{' ? '}' : kind) + "}";
        char quote = 0;
        int braces = 0;
        int i = begin + 2;
        while (i < text.length()) {
            char letter = text.charAt(i);
            if (quote == 0 && braces == 0 && text.startsWith(end, i)) {
                return i + 2;
            }
            if (quote != 0) {
                if (letter == '\\') {
                    i++;
                } else if (letter == quote) {
                    quote = 0;
                }
            } else if (!comment) {
                switch (letter) {
                    case '\'', '"' -> quote = letter;
                    case '{' -> braces++;
                    case '}' -> braces--;
                    default -> {}
                }
            }
            i++;
        }
        throw new IllegalArgumentException("the template at letter " + (begin + 1) + " of it has no end");
    }
}
