package dev.hearth.shellcommand;

import dev.hearth.api.config.Position;
import dev.hearth.api.config.TemplateText;
import dev.hearth.shell.TemplateTags;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the words of a line, one after the other. See {@link Words} for the rules. */
final class Splitter {
    private static final String BLANKS = " \t\r\n";

    private final String line;
    private final @Nullable Position templatesAt;
    private int at;

    // What there is of the word that is being read.
    private final List<Words.Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** The words of a line with templates in it. */
    Splitter(TemplateText line) {
        this(line.source(), line.position());
    }

    private Splitter(String line, @Nullable Position templatesAt) {
        this.line = line;
        this.templatesAt = templatesAt;
    }

    /** The words of a text in which nothing is a template, whatever it looks like. */
    static Splitter plain(String text) {
        return new Splitter(text, null);
    }

    /** Whether there is a statement in one of the templates. */
    boolean statements() {
        for (int i = 0; i < line.length(); i++) {
            if (line.startsWith("{%", i)) {
                return true;
            }
            if (TemplateTags.beginAt(line, i)) {
                i = TemplateTags.end(line, i) - 1;
            }
        }
        return false;
    }

    /** All the words that are left. */
    List<Words.Word> all() {
        List<Words.Word> words = new ArrayList<>();
        for (Words.Word word = next(); word != null; word = next()) {
            words.add(word);
        }
        return words;
    }

    /** All that is left, as it was written. */
    String rest() {
        return line.substring(at);
    }

    /**
     * The next word; null when there is none.
     *
     * @throws IllegalArgumentException when a quote, or a template, has no end
     */
    Words.@Nullable Word next() {
        while (at < line.length() && BLANKS.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        if (at == line.length()) {
            return null;
        }
        parts.clear();
        boolean quoted = false;
        while (at < line.length() && BLANKS.indexOf(line.charAt(at)) < 0) {
            char letter = line.charAt(at);
            if (letter == '\'' || letter == '"') {
                quoted = true;
                readQuoted(letter);
            } else if (letter == '\\') {
                readEscaped();
            } else {
                readOne(false);
            }
        }
        endText();
        return new Words.Word(parts, quoted);
    }

    private void readQuoted(char quote) {
        int begin = at++;
        while (at < line.length() && line.charAt(at) != quote) {
            boolean escape = quote == '"' && line.charAt(at) == '\\' && at + 1 < line.length()
                    && (line.charAt(at + 1) == '"' || line.charAt(at + 1) == '\\');
            if (escape) {
                readEscaped();
            } else {
                readOne(true);
            }
        }
        if (at == line.length()) {
            throw new IllegalArgumentException(
                    "the quote " + quote + " at letter " + (begin + 1) + " of it has no second one");
        }
        at++;
    }

    private void readEscaped() {
        if (at + 1 == line.length()) {
            throw new IllegalArgumentException("nothing follows the backslash at its end");
        }
        at++;
        readOne(true);
    }

    private void readOne(boolean quoted) {
        if (templatesAt != null && TemplateTags.beginAt(line, at)) {
            int end = TemplateTags.end(line, at);
            endText();
            parts.add(Words.Part.Value.of(line.substring(at, end), templatesAt, quoted));
            at = end;
        } else {
            text.append(line.charAt(at++));
        }
    }

    private void endText() {
        if (!text.isEmpty()) {
            parts.add(new Words.Part.Text(text.toString()));
            text.setLength(0);
        }
    }
}
