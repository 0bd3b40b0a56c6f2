package dev.hearth.jinja.value;

import org.jspecify.annotations.Nullable;

/**
 * Text that is safe in HTML already: what it is joined with is escaped. Equal to a text of the same characters, and
 * with the methods of text, which are looked up by those who know text. Home Assistant knows it from
 * {@code markupsafe.Markup}.
 *
 * @see Python#text
 */
public final class Markup extends Value {
    private final String text;

    /** A text that needs no escaping. */
    public Markup(String text) {
        this.text = text;
    }

    /** Escapes what is not escaped yet. */
    public static Markup escape(Object value) {
        return value instanceof Markup done ? done : new Markup(escaped(Python.str(value)));
    }

    /** With entities for the five characters that mean something in HTML. */
    public static String escaped(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            String entity = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\'' -> "&#39;";
                case '"' -> "&#34;";
                default -> null;
            };
            if (entity != null && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                if (entity == null) {
                    out.append(text.charAt(i));
                } else {
                    out.append(entity);
                }
            }
        }
        if (out == null) {
            return text;
        }
        Budget.text(out.length());
        return out.toString();
    }

    /** The characters. */
    public String text() {
        return text;
    }

    @Override
    public String typeName() {
        return "Markup";
    }

    @Override
    public String repr() {
        return "Markup(" + Python.repr(text) + ")";
    }

    @Override
    public String str() {
        return text;
    }

    @Override
    public boolean truth() {
        return !text.isEmpty();
    }

    @Override
    public boolean equalTo(Object other) {
        return other instanceof String s ? text.equals(s) : other instanceof Markup m && text.equals(m.text);
    }

    @Override
    public @Nullable Integer compareWith(Object other) {
        String right = Python.text(other);
        return right == null ? null : Integer.valueOf(Texts.compare(text, right));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
