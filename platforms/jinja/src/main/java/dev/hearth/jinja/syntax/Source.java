package dev.hearth.jinja.syntax;

import dev.hearth.jinja.value.TemplateException;
import org.jspecify.annotations.Nullable;

/** The text of a template, and places in it. */
public final class Source {
    private Source() {}

    /** The text as it is compiled: line feeds only, and without the last of them. */
    public static String text(String written) {
        String text = written.indexOf('\r') < 0 ? written : written.replace("\r\n", "\n").replace('\r', '\n');
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /**
     * Says where in the source an error is, unless that has been said.
     *
     * @param name the name of the template, if it has one
     */
    public static TemplateException at(TemplateException error, String source, int offset, @Nullable String name) {
        int at = Math.min(offset, source.length());
        int line = 1;
        int start = 0;
        for (int next = source.indexOf('\n'); next >= 0 && next < at; next = source.indexOf('\n', next + 1)) {
            line++;
            start = next + 1;
        }
        return error.at(line, source.codePointCount(start, at) + 1, at, name);
    }
}
