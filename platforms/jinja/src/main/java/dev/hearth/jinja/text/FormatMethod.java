package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TemplateException.Kind;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code str.format} as Jinja2's sandbox has it ({@code SandboxedFormatter}, which is
 * {@code string.Formatter}): attributes and items are reached only as the template itself reaches them. What is put
 * into {@link Markup} is escaped. Used once.
 */
public final class FormatMethod {
    private static final int DEPTH = 2;
    private static final int MANUAL = -1;

    private final Render render;
    private final boolean marked;
    private final Object[] positional;
    private final Names names;

    /** The number of the next field without a name; {@link #MANUAL} once one was numbered. */
    private int next;

    /** Where named fields come from. */
    @FunctionalInterface
    private interface Names {
        /** The value of a name, or of a number in a map, or null. */
        @Nullable
        Object find(Object key);
    }

    private FormatMethod(Render render, boolean marked, Object[] positional, Names names) {
        this.render = render;
        this.marked = marked;
        this.positional = positional;
        this.names = names;
    }

    /**
     * {@code text.format(*positional, **named)}.
     *
     * @param text a text or Markup
     * @return a text, or Markup for Markup
     * @throws TemplateException worded as Python's
     */
    public static Object format(Render render, Object text, Object[] positional, Map<String, Object> named) {
        return formatted(render, text, positional, named::get);
    }

    /** {@code text.format_map(mapping)}. */
    public static Object formatMap(Render render, Object text, Object mapping) {
        return formatted(render, text, new Object[0], key -> {
            if (mapping instanceof Undefined undefined) {
                throw undefined.error();
            }
            if (mapping instanceof Value value && !(value instanceof Markup)) {
                return value.item(key);
            }
            throw TemplateException.type(
                    Python.isText(mapping)
                            ? "string indices must be integers, not 'str'"
                            : "'" + Python.typeName(mapping) + "' object is not subscriptable");
        });
    }

    private static Object formatted(Render render, Object text, Object[] positional, Names names) {
        String plain = Parameters.text(text, "must be str, not ");
        boolean marked = text instanceof Markup;
        String done = new FormatMethod(render, marked, positional, names).all(plain, DEPTH);
        return marked ? new Markup(done) : done;
    }

    private String all(String text, int depth) {
        if (depth < 0) {
            throw TemplateException.value("Max string recursion exceeded");
        }
        if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
            return text;
        }
        Budget.text(text.length());
        StringBuilder out = new StringBuilder(text.length());
        FieldParser parser = new FieldParser(text);
        while (parser.next()) {
            append(out, parser.literal());
            FieldParser.Field field = parser.field();
            if (field != null) {
                Object value = converted(value(numbered(field.name())), field);
                append(out, written(value, all(field.spec(), depth - 1)));
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String part) {
        Search.grow(out, part.length());
        Budget.text(part.length());
        out.append(part);
    }

    private String numbered(String name) {
        if (name.isEmpty()) {
            if (next == MANUAL) {
                throw switching();
            }
            return Integer.toString(next++);
        }
        if (Characters.all(name, Characters::digit)) {
            if (next > 0) {
                throw switching();
            }
            next = MANUAL;
        }
        return name;
    }

    private static TemplateException switching() {
        return TemplateException.value(
                "cannot switch from manual field specification to automatic field numbering");
    }

    private Object value(String name) {
        FieldParser.Path path = new FieldParser.Path(name);
        Object value = first(path.first());
        for (FieldParser.Step step = path.next(); step != null; step = path.next()) {
            Budget.spend(1);
            value = step.attribute()
                    ? render.attribute(value, (String) step.key())
                    : render.item(value, step.key());
        }
        return value;
    }

    private Object first(Object key) {
        if (key instanceof Long index) {
            if (index >= positional.length) {
                throw new TemplateException(
                        Kind.INDEX, "tuple index out of range");
            }
            return positional[index.intValue()];
        }
        Object found = names.find(key);
        if (found == null) {
            throw new TemplateException(Kind.KEY, Python.repr(key));
        }
        return found;
    }

    private static Object converted(Object value, FieldParser.Field field) {
        return switch (field.conversion()) {
            case 0 -> value;
            case 's' -> Python.str(value);
            case 'r' -> Python.repr(value);
            case 'a' -> PercentFormat.ascii(value);
            default -> throw TemplateException.value(
                    "Unknown conversion specifier " + Character.toString(field.conversion()));
        };
    }

    private String written(Object value, String spec) {
        if (!marked) {
            return FormatSpec.format(value, spec);
        }
        if (value instanceof Markup done) {
            if (!spec.isEmpty()) {
                throw TemplateException.value("Unsupported format specification for Markup.");
            }
            return done.text();
        }
        return Markup.escaped(FormatSpec.format(value, spec));
    }
}
