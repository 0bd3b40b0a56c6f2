package dev.hearth.jinja.filter;

import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The filters for HTML and for addresses: {@code escape}, {@code tojson}, {@code urlencode} and their like. */
final class HtmlFilters {
    private HtmlFilters() {}

    static void addTo(Library.Builder filters) {
        for (String name : List.of("e", "escape")) {
            filters.filter(name, "s", (render, a) -> Markup.escape(Python.given(a[0])));
        }
        filters.filter("forceescape", "value", (render, a) -> new Markup(
                Markup.escaped(Python.str(Python.given(a[0])))))
                .filter("safe", "value", (render, a) -> new Markup(Python.str(Python.given(a[0]))))
                .filter("striptags", "value", (render, a) -> {
                    Object html = new Markup(Python.str(Python.given(a[0])));
                    return Python.str(Soft.method(render, html, "striptags"));
                })
                .filter("tojson", "value, indent?", (render, a) -> toJson(Python.given(a[0]), Given.orNull(a[1])))
                .filter("urlencode", "value", (render, a) -> urlEncode(Python.given(a[0])))
                .filter(
                        "urlize",
                        "value, trim_url_limit?, nofollow?, target?, rel?, extra_schemes?",
                        HtmlFilters::urlize)
                .filter("xmlattr", "d, autospace?", (render, a) -> {
                    String attributes = attributes(Python.given(a[0]), Given.flag(a[1], true));
                    return render.autoescape() ? new Markup(attributes) : attributes;
                });
    }

    private static Object toJson(Object value, @Nullable Object indent) {
        String step = null;
        if (indent != null) {
            step = Python.isText(indent)
                    ? Python.str(indent)
                    : Python.str(Operators.compute(Operator.MULTIPLY, " ", indent));
        }
        String json = Json.write(value, step);
        String safe = json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("'", "\\u0027");
        Budget.text(safe.length());
        return new Markup(safe);
    }

    private static String urlEncode(Object value) {
        if (Python.isText(value) || !Python.iterable(value)) {
            return quote(value, false);
        }
        Iterator<Object> items = value instanceof MapValue map
                ? MapFilters.pairs(map).iterator()
                : Python.iterate(value);
        List<Object> parts = new ArrayList<>();
        while (items.hasNext()) {
            List<Object> pair = pair(items.next());
            parts.add(quote(pair.get(0), true) + "=" + quote(pair.get(1), true));
        }
        return Python.str(Soft.join("&", parts.iterator()));
    }

    private static List<Object> pair(Object item) {
        if (!Python.iterable(item)) {
            throw TemplateException.type("cannot unpack non-iterable " + Python.typeName(item) + " object");
        }
        List<Object> pair = Python.elements(item);
        if (pair.size() != 2) {
            throw TemplateException.value(
                    pair.size() > 2
                            ? "too many values to unpack (expected 2)"
                            : "not enough values to unpack (expected 2, got " + pair.size() + ")");
        }
        return pair;
    }

    private static String quote(Object value, boolean query) {
        byte[] bytes = value instanceof BytesValue raw
                ? raw.bytes()
                : Python.str(value).getBytes(StandardCharsets.UTF_8);
        Budget.text(3L * bytes.length);
        StringBuilder out = new StringBuilder(bytes.length);
        for (byte each : bytes) {
            if (plain(each) || (each == '/' && !query)) {
                out.append((char) each);
            } else if (each == ' ' && query) {
                out.append('+');
            } else {
                out.append(String.format("%%%02X", each));
            }
        }
        return out.toString();
    }

    private static boolean plain(byte c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || c == '_'
                || c == '.'
                || c == '-'
                || c == '~';
    }

    private static String attributes(Object value, boolean space) {
        if (!(value instanceof MapValue map)) {
            throw Given.lacks(value, "items");
        }
        List<Object> attributes = new ArrayList<>();
        for (Map.Entry<Object, Object> entry : map.entries()) {
            if (entry.getValue() instanceof None || entry.getValue() instanceof Undefined) {
                continue;
            }
            String key = Python.text(entry.getKey());
            if (key == null) {
                throw TemplateException.type(
                        "expected string or bytes-like object, got '" + Python.typeName(entry.getKey()) + "'");
            }
            if (key.chars().anyMatch(c -> " \t\n\r\f\u000b/>=".indexOf(c) >= 0)) {
                throw TemplateException.value(
                        "Invalid character in attribute name: " + Python.repr(entry.getKey()));
            }
            attributes.add(Markup.escape(entry.getKey()) + "=\"" + Markup.escape(entry.getValue()) + "\"");
        }
        String all = Python.str(Soft.join(" ", attributes.iterator()));
        return space && !all.isEmpty() ? " " + all : all;
    }

    private static Object urlize(Render render, @Nullable Object[] a) {
        TreeSet<String> relations = new TreeSet<>(List.of("noopener"));
        if (Given.flag(a[4])) {
            Python.iterate(Soft.method(render, Python.given(a[4]), "split"))
                    .forEachRemaining(each -> relations.add(Python.str(each)));
        }
        if (Given.flag(a[2])) {
            relations.add("nofollow");
        }
        String attributes = " rel=\"" + Markup.escaped(String.join(" ", relations)) + "\"";
        if (Given.flag(a[3])) {
            attributes += " target=\"" + Markup.escape(Python.given(a[3])) + "\"";
        }
        List<String> schemes = new ArrayList<>();
        for (Object scheme : Given.absent(a[5]) ? List.of() : Python.elements(Python.given(a[5]))) {
            if (!Urlize.scheme(Python.str(scheme))) {
                throw Given.wrong(Python.repr(scheme) + " is not a valid URI scheme prefix.");
            }
            schemes.add(Python.str(scheme));
        }
        Long limit = Given.absent(a[1]) ? null : (Long) Given.whole(a[1], 0);
        String linked = new Urlize(limit, attributes, schemes).apply(Python.given(a[0]));
        return render.autoescape() ? new Markup(linked) : linked;
    }
}
