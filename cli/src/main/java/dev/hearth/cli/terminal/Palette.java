package dev.hearth.cli.terminal;

/**
 * The few colours that are used, each with one meaning; or none of them.
 *
 * @param coloured whether texts are coloured at all
 */
public record Palette(boolean coloured) {
    /** What one may skip. */
    public String faint(String text) {
        return paint("2", text);
    }

    /** What the eye should find. */
    public String strong(String text) {
        return paint("1", text);
    }

    /** Something good. */
    public String good(String text) {
        return paint("32", text);
    }

    /** Something to look at some time. */
    public String warning(String text) {
        return paint("33", text);
    }

    /** Something to look at now. */
    public String error(String text) {
        return paint("31", text);
    }

    /** A name. */
    public String name(String text) {
        return paint("36", text);
    }

    /** The text, cut by the terminal where it would wrap. */
    public String onOneLine(String text) {
        return coloured ? "\u001b[?7l" + text + "\u001b[?7h" : text;
    }

    private String paint(String code, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
