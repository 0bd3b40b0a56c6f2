package dev.hearth.jinja.filter;

import dev.hearth.jinja.text.TextMethods;
import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import java.util.Iterator;
import java.util.Locale;

/** Values as text, without losing that a text is marked as safe: {@code markupsafe.soft_str}, and what follows it. */
final class Soft {
    private Soft() {}

    /** The value as a text, or as the markup that it is. */
    static Object str(Object value) {
        return value instanceof Markup ? value : Python.str(value);
    }

    /** A method of text; of markup it mostly gives markup. */
    static Object method(Render render, Object text, String name, Object... arguments) {
        Function method = TextMethods.find(name);
        if (method == null && text instanceof Markup) {
            method = TextMethods.ofMarkup(name);
        }
        if (method == null) {
            throw new IllegalStateException("text has no method " + name);
        }
        return method.call(render, Arguments.of(arguments).after(text));
    }

    /** Marked as safe if the other is. */
    static Object like(Object other, String text) {
        return other instanceof Markup ? new Markup(text) : text;
    }

    /** Text in small letters, everything else as it is: how filters compare when case does not count. */
    static Object ignoreCase(Object value) {
        return switch (value) {
            case String text -> text.toLowerCase(Locale.ROOT);
            case Markup markup -> new Markup(markup.text().toLowerCase(Locale.ROOT));
            default -> value;
        };
    }

    /**
     * {@code separator.join(…)} of what are texts after {@code str}. If the separator is marked as safe, the parts that
     * are not are escaped, and the result is safe.
     */
    static Object join(Object separator, Iterator<Object> parts) {
        boolean safe = separator instanceof Markup;
        String between = Python.str(separator);
        StringBuilder all = new StringBuilder();
        boolean first = true;
        while (parts.hasNext()) {
            Object part = parts.next();
            String text = safe ? Markup.escape(part).text() : Python.str(part);
            Budget.spend(1);
            if ((long) all.length() + between.length() + text.length() > Budget.MAX_TEXT) {
                Budget.text((long) all.length() + between.length() + text.length());
            }
            if (!first) {
                all.append(between);
            }
            all.append(text);
            first = false;
        }
        Budget.text(all.length());
        return safe ? new Markup(all.toString()) : all.toString();
    }
}
