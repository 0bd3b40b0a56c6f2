package dev.hearth.jinja.filter;

import dev.hearth.jinja.operator.Access;
import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import dev.hearth.jinja.value.TupleValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The filters of text: {@code upper}, {@code replace}, {@code truncate}, {@code format} and their like. */
final class TextFilters {
    /** How much longer than wanted a text may be before {@code truncate} cuts it: the policy {@code truncate.leeway}. */
    private static final long LEEWAY = 5;

    // What \w is in Python's expressions on text.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private TextFilters() {}

    static void addTo(Library.Builder filters) {
        for (String name : List.of("capitalize", "lower", "upper")) {
            filters.filter(name, "s", (render, a) -> Soft.method(render, Soft.str(Python.given(a[0])), name));
        }
        filters.filter(
                "center",
                "value, width?",
                (render, a) -> Soft.method(render, Soft.str(Python.given(a[0])), "center", Given.or(a[1], 80L)))
                .filter("format", "value, *args, **kwargs", (render, a) -> format(
                        Soft.str(Python.given(a[0])), (Object[]) Python.given(a[1]), (Map<?, ?>) Python.given(a[2])))
                .filter("indent", "s, width?, first?, blank?", (render, a) -> indent(
                        render, Python.given(a[0]), Given.or(a[1], 4L), Given.flag(a[2]), Given.flag(a[3])))
                .filter("replace", "s, old, new, count?", (render, a) -> replace(
                        render,
                        Python.given(a[0]),
                        Python.given(a[1]),
                        Python.given(a[2]),
                        Given.absent(a[3]) ? -1L : Python.given(a[3])))
                .filter("string", "s", (render, a) -> Soft.str(Python.given(a[0])))
                .filter("title", "s", (render, a) -> title(Python.str(Python.given(a[0]))))
                .filter("trim", "value, chars?", (render, a) -> {
                    Object text = Soft.str(Python.given(a[0]));
                    return a[1] == null
                            ? Soft.method(render, text, "strip")
                            : Soft.method(render, text, "strip", Python.given(a[1]));
                })
                .filter("truncate", "s, length?, killwords?, end?, leeway?", (render, a) -> truncate(
                        render,
                        Python.given(a[0]),
                        Given.whole(a[1], 255),
                        Given.flag(a[2]),
                        Given.or(a[3], "..."),
                        Given.whole(Given.orNull(a[4]), LEEWAY)))
                .filter("wordcount", "s", (render, a) -> wordCount(Python.str(Python.given(a[0]))))
                .filter("wordwrap", "s, width?, break_long_words?, wrapstring?, break_on_hyphens?", (render, a) -> {
                    WordWrap wrap = new WordWrap(Given.whole(a[1], 79), Given.flag(a[2], true), Given.flag(a[4], true));
                    return wordWrap(render, Python.given(a[0]), wrap, Given.absent(a[3]) ? "\n" : Python.given(a[3]));
                });
    }

    private static Object format(Object text, Object[] args, Map<?, ?> named) {
        if (args.length > 0 && !named.isEmpty()) {
            throw Given.wrong("can't handle positional and keyword arguments at the same time");
        }
        if (named.isEmpty()) {
            return Operators.compute(Operator.MODULO, text, TupleValue.of(args));
        }
        DictValue.Builder all = DictValue.builder();
        named.forEach(all::put);
        return Operators.compute(Operator.MODULO, text, all.build());
    }

    private static Object indent(Render render, Object text, Object width, boolean first, boolean blank) {
        Object indention = Python.isText(width) ? width : Operators.compute(Operator.MULTIPLY, " ", width);
        if (text instanceof ListValue) {
            // Python adds the line break to the list before it finds that out.
            throw Given.lacks(text, "splitlines");
        }
        Object ended = Operators.compute(Operator.ADD, text, "\n");
        if (text instanceof Markup && !(indention instanceof Markup)) {
            indention = new Markup(Python.str(indention));
        }
        Object newline = Soft.like(text, "\n");
        Iterator<Object> lines = Python.iterate(Soft.method(render, ended, "splitlines"));
        Object result;
        if (blank) {
            result = Soft.join(Operators.compute(Operator.ADD, newline, indention), lines);
        } else {
            result = lines.next();
            if (lines.hasNext()) {
                Object before = indention;
                Object rest = Soft.join(newline, Generator.mapped(lines, line -> Python.truth(line)
                        ? Operators.compute(Operator.ADD, before, line)
                        : line));
                result = Operators.compute(Operator.ADD, result, Operators.compute(Operator.ADD, newline, rest));
            }
        }
        return first ? Operators.compute(Operator.ADD, indention, result) : result;
    }

    private static Object replace(Render render, Object text, Object old, Object by, Object count) {
        if (!render.autoescape()) {
            return Soft.method(render, Python.str(text), "replace", Python.str(old), Python.str(by), count);
        }
        boolean escape = old instanceof Markup || (by instanceof Markup && !(text instanceof Markup));
        Object soft = escape ? Markup.escape(text) : Soft.str(text);
        return Soft.method(render, soft, "replace", Soft.str(old), Soft.str(by), count);
    }

    // Words begin after white space, hyphens and opening brackets; never marked as safe.
    private static String title(String text) {
        Budget.text(text.length());
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            boolean between = separator(text.codePointAt(start));
            int end = start;
            while (end < text.length() && separator(text.codePointAt(end)) == between) {
                end += Character.charCount(text.codePointAt(end));
            }
            int second = start + Character.charCount(text.codePointAt(start));
            out.append(text.substring(start, second).toUpperCase(Locale.ROOT))
                    .append(text.substring(second, end).toLowerCase(Locale.ROOT));
            start = end;
        }
        return out.toString();
    }

    private static boolean separator(int codePoint) {
        return switch (codePoint) {
            case '-', '(', '{', '[', '<' -> true;
            default -> Texts.space(codePoint);
        };
    }

    private static Object truncate(
            Render render, Object text, long length, boolean killWords, Object end, long leeway) {
        long endLength = Python.length(end);
        if (length < endLength) {
            throw TemplateException.value("expected length >= " + endLength + ", got " + length);
        }
        if (leeway < 0) {
            throw TemplateException.value("expected leeway >= 0, got " + leeway);
        }
        if (Python.length(text) <= length + leeway) {
            return text;
        }
        Object start = Access.slice(text, null, length - endLength, null);
        if (!killWords) {
            if (!Python.isText(start)) {
                throw Given.lacks(text, "rsplit");
            }
            start = render.item(Soft.method(render, start, "rsplit", " ", 1L), 0L);
        }
        return Operators.compute(Operator.ADD, start, end);
    }

    private static long wordCount(String text) {
        Budget.text(text.length());
        return WORD.matcher(text).results().count();
    }

    private static Object wordWrap(Render render, Object text, WordWrap wrap, Object separator) {
        if (!Python.isText(text)) {
            throw Given.lacks(text, "splitlines");
        }
        List<Object> wrapped = new ArrayList<>();
        for (Iterator<Object> lines = Python.iterate(Soft.method(render, text, "splitlines")); lines.hasNext();) {
            wrapped.add(Soft.join(separator, wrap.wrap(Python.str(lines.next())).iterator()));
        }
        return Soft.join(separator, wrapped.iterator());
    }
}
