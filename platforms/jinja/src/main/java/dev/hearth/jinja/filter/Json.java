package dev.hearth.jinja.filter;

import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.SequenceValue;
import dev.hearth.jinja.value.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As Python's {@code json.dumps(value, sort_keys=True)}, which is what Jinja2's {@code tojson} calls. */
final class Json {
    private static final int DEPTH = 200;

    private final StringBuilder out = new StringBuilder();
    private final @Nullable String indent;

    private Json(@Nullable String indent) {
        this.indent = indent;
    }

    /**
     * Writes.
     *
     * @param indent what each level is moved in by; null to write all on one line
     * @throws TemplateException {@code TYPE} for what JSON does not have
     */
    static String write(Object value, @Nullable String indent) {
        Json json = new Json(indent);
        json.value(value, 0);
        Budget.text(json.out.length());
        return json.out.toString();
    }

    private void value(Object value, int level) {
        Budget.spend(1);
        if (out.length() > Budget.MAX_TEXT) {
            Budget.text(out.length());
        }
        if (level > DEPTH) {
            throw TemplateException.limit("the template writes values nested more than " + DEPTH + " deep");
        }
        String text = Python.text(value);
        if (text != null) {
            text(text);
        } else if (Numbers.number(value) || value instanceof None) {
            out.append(scalar(value));
        } else if (value instanceof SequenceValue sequence) {
            array(sequence.list(), level);
        } else if (value instanceof MapValue map) {
            object(map, level);
        } else {
            throw TemplateException.type(
                    "Object of type " + Python.typeName(value) + " is not JSON serializable");
        }
    }

    private static String scalar(Object value) {
        return switch (value) {
            case None none -> "null";
            case Boolean b -> b ? "true" : "false";
            case Double d when d.isNaN() -> "NaN";
            case Double d when d.isInfinite() -> d > 0 ? "Infinity" : "-Infinity";
            default -> Python.str(value);
        };
    }

    private void array(List<Object> elements, int level) {
        if (elements.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        for (int i = 0; i < elements.size(); i++) {
            separate(i == 0, level + 1);
            value(elements.get(i), level + 1);
        }
        newLine(level);
        out.append(']');
    }

    private void object(MapValue map, int level) {
        if (map.size() == 0) {
            out.append("{}");
            return;
        }
        List<Object> keys = new ArrayList<>();
        for (Map.Entry<Object, Object> entry : map.entries()) {
            keys.add(entry.getKey());
        }
        out.append('{');
        boolean first = true;
        for (Object key : Sorting.sorted(keys, each -> each, Operators::less, false)) {
            separate(first, level + 1);
            first = false;
            String name = Python.text(key);
            if (name == null && !Numbers.number(key) && !(key instanceof None)) {
                throw TemplateException.type(
                        "keys must be str, int, float, bool or None, not " + Python.typeName(key));
            }
            text(name == null ? scalar(key) : name);
            out.append(": ");
            value(Python.given(map.find(key)), level + 1);
        }
        newLine(level);
        out.append('}');
    }

    private void separate(boolean first, int level) {
        if (!first) {
            out.append(indent == null ? ", " : ",");
        }
        newLine(level);
    }

    private void newLine(int level) {
        if (indent != null) {
            Budget.text((long) indent.length() * level);
            out.append('\n').append(indent.repeat(level));
        }
    }

    private void text(String text) {
        Budget.text(text.length());
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '\b' -> out.append("\\b");
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
