package dev.hearth.jinja.filter;

import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.SequenceValue;
import dev.hearth.jinja.value.SetValue;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import dev.hearth.jinja.value.TupleValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As Python's {@code pprint.pformat}: on one line if it fits into 80 columns, else each element on a line of its own;
 * maps by their keys in order. Indents and allowances are in columns: what stands before, and what must follow on the
 * last line.
 */
final class PrettyPrint {
    private static final int WIDTH = 80;
    private static final int DEPTH = 100;
    private static final Pattern LINE = Pattern.compile("[^\\n\\r]*(?:\\r\\n|\\n|\\r|\\z)");

    private final StringBuilder out = new StringBuilder();

    private PrettyPrint() {}

    static String format(Object value) {
        PrettyPrint print = new PrettyPrint();
        print.write(value, 0, 0, 0);
        return print.out.toString();
    }

    private void write(Object value, int indent, int allowance, int level) {
        String plain = repr(value, level);
        Budget.text((long) out.length() + plain.length());
        if (Texts.length(plain) <= WIDTH - indent - allowance) {
            out.append(plain);
            return;
        }
        switch (value) {
            case MapValue map -> {
                out.append('{');
                entries(sorted(map), indent + 1, allowance + 1, level + 1);
                out.append('}');
            }
            case TupleValue tuple when tuple.typeName().equals("tuple") -> {
                String close = tuple.size() == 1 ? ",)" : ")";
                out.append('(');
                elements(tuple.list(), indent + 1, allowance + close.length(), level + 1);
                out.append(close);
            }
            case ListValue list -> {
                out.append('[');
                elements(list.list(), indent + 1, allowance + 1, level + 1);
                out.append(']');
            }
            case SetValue set when set.size() > 0 -> {
                out.append('{');
                List<Object> sorted =
                        Sorting.sorted(Python.elements(set), each -> each, PrettyPrint::before, false);
                elements(sorted, indent + 1, allowance + 1, level + 1);
                out.append('}');
            }
            case String text -> text(text, indent, allowance, level + 1);
            default -> out.append(plain);
        }
    }

    private void entries(List<Map.Entry<Object, Object>> entries, int indent, int allowance, int level) {
        for (int i = 0; i < entries.size(); i++) {
            Map.Entry<Object, Object> entry = entries.get(i);
            boolean last = i == entries.size() - 1;
            String key = repr(entry.getKey(), level);
            out.append(key).append(": ");
            write(entry.getValue(), indent + Texts.length(key) + 2, last ? allowance : 1, level);
            if (!last) {
                out.append(",\n").append(" ".repeat(indent));
            }
        }
    }

    private void elements(List<Object> elements, int indent, int allowance, int level) {
        for (int i = 0; i < elements.size(); i++) {
            boolean last = i == elements.size() - 1;
            write(elements.get(i), indent, last ? allowance : 1, level);
            if (!last) {
                out.append(",\n").append(" ".repeat(indent));
            }
        }
    }

    // A long text becomes several literals below each other, broken after lines and words.
    private void text(String text, int indent, int allowance, int level) {
        boolean outermost = level == 1;
        int start = outermost ? indent + 1 : indent;
        int end = outermost ? allowance + 1 : allowance;
        List<String> literals = new ArrayList<>();
        List<String> lines = lines(text);
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            String literal = Texts.repr(lines.get(i));
            if (Texts.length(literal) <= WIDTH - start - (last ? end : 0)) {
                literals.add(literal);
            } else {
                words(lines.get(i), WIDTH - start, last ? end : 0, literals);
            }
        }
        if (literals.size() == 1) {
            out.append(Texts.repr(lines.getLast()));
            return;
        }
        Budget.text((long) out.length() + (long) literals.size() * (start + 1) + text.length());
        out.append(outermost ? "(" : "")
                .append(String.join("\n" + " ".repeat(start), literals))
                .append(outermost ? ")" : "");
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        Matcher matcher = LINE.matcher(text);
        while (matcher.find() && !matcher.group().isEmpty()) {
            lines.add(matcher.group());
        }
        return lines;
    }

    private static void words(String line, int width, int allowance, List<String> literals) {
        String current = "";
        int start = 0;
        while (start < line.length()) {
            int end = start;
            while (end < line.length() && !Texts.space(line.charAt(end))) {
                end++;
            }
            while (end < line.length() && Texts.space(line.charAt(end))) {
                end++;
            }
            String word = line.substring(start, end);
            boolean last = end == line.length();
            Budget.text((long) current.length() + word.length());
            Budget.spend(1);
            if (Texts.length(Texts.repr(current + word)) > (last ? width - allowance : width)) {
                if (!current.isEmpty()) {
                    literals.add(Texts.repr(current));
                }
                current = word;
            } else {
                current += word;
            }
            start = end;
        }
        if (!current.isEmpty()) {
            literals.add(Texts.repr(current));
        }
    }

    /** On one line; as {@code repr} but for the order of maps. */
    private static String repr(Object value, int level) {
        if (level > DEPTH) {
            throw TemplateException.limit("the template writes values nested more than " + DEPTH + " deep");
        }
        String text = switch (value) {
            case MapValue map -> {
                List<String> parts = new ArrayList<>();
                for (Map.Entry<Object, Object> entry : sorted(map)) {
                    parts.add(repr(entry.getKey(), level + 1) + ": " + repr(entry.getValue(), level + 1));
                }
                yield "{" + String.join(", ", parts) + "}";
            }
            case SequenceValue sequence -> {
                List<String> parts = new ArrayList<>();
                for (Iterator<Object> all = sequence.iterate(); all.hasNext();) {
                    parts.add(repr(all.next(), level + 1));
                }
                String inner = String.join(", ", parts);
                yield sequence instanceof ListValue
                        ? "[" + inner + "]"
                        : "(" + inner + (sequence.size() == 1 ? ",)" : ")");
            }
            default -> Python.repr(value);
        };
        Budget.spend(1);
        Budget.text(text.length());
        return text;
    }

    private static List<Map.Entry<Object, Object>> sorted(MapValue map) {
        List<Object> keys = new ArrayList<>();
        map.keys().forEachRemaining(keys::add);
        List<Map.Entry<Object, Object>> entries = new ArrayList<>();
        for (Object key : Sorting.sorted(keys, each -> each, PrettyPrint::before, false)) {
            entries.add(Map.entry(key, Python.given(map.find(key))));
        }
        return entries;
    }

    /** By their own order, or else by the names of their types. */
    private static boolean before(Object left, Object right) {
        try {
            return Operators.less(left, right);
        } catch (TemplateException e) {
            if (e.kind() != TemplateException.Kind.TYPE) {
                throw e;
            }
            return Python.typeName(left).compareTo(Python.typeName(right)) < 0;
        }
    }
}
