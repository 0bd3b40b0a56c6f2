package dev.hearth.template.function;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import dev.hearth.jinja.value.Undefined;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order in which people expect texts with numbers in them: {@code a2} before {@code a10}. As {@code natsorted} of
 * the Python library natsort with {@code ns.FLOAT | ns.SIGNED}, and of its other options those about letters
 * ({@code IGNORECASE}, {@code LOWERCASEFIRST}), {@code NUMAFTER}, {@code NANLAST} and {@code NOEXP}.
 */
final class NaturalOrder {
    private final Set<String> options;

    private NaturalOrder(Set<String> options) {
        this.options = options;
    }

    /** A part of what is compared: text, or a number, by turns; the first is text. */
    private sealed interface Part {
        record Letters(String text) implements Part {}

        record Amount(double value) implements Part {}
    }

    private record Keyed(Object element, List<Part> parts) {}

    /** The elements of a list in natural order; a key says by what of them. */
    static ListValue sort(
            Render render, Object list, @Nullable Object key, @Nullable Object algorithm, boolean reverse) {
        if (!(list instanceof ListValue elements)) {
            throw Arity.wrong(list, "natural_sort expected an iterable list, got " + Python.typeName(list));
        }
        NaturalOrder order = new NaturalOrder(options(algorithm));
        List<Keyed> keyed = new ArrayList<>();
        for (Object each : elements.list()) {
            keyed.add(new Keyed(each, order.parts(key == null || key instanceof None ? each : by(render, each, key))));
        }
        Budget.elements((long) keyed.size() * 2);
        Comparator<Keyed> comparator = (left, right) -> compare(left.parts(), right.parts());
        if (reverse) {
            Collections.reverse(keyed);
        }
        keyed.sort(comparator);
        if (reverse) {
            Collections.reverse(keyed);
        }
        return ListValue.of(keyed.stream().map(Keyed::element).toArray());
    }

    private static Set<String> options(@Nullable Object algorithm) {
        Set<String> options = new HashSet<>();
        if (algorithm == null || algorithm instanceof None) {
            return options;
        }
        if (algorithm instanceof Undefined) {
            throw TemplateException.type("alg expected a string, got an undefined variable: Undefined");
        }
        String text = Python.text(algorithm);
        if (text == null) {
            throw TemplateException.type("alg expected a string, got " + Python.typeName(algorithm));
        }
        for (String each : text.split("\\|", -1)) {
            options.add(switch (each.strip().replace("ns.", "").toUpperCase(Locale.ROOT)) {
                case "IC", "IGNORECASE" -> "IGNORECASE";
                case "LF", "LOWERCASEFIRST" -> "LOWERCASEFIRST";
                case "NA", "NUMAFTER" -> "NUMAFTER";
                case "NL", "NANLAST" -> "NANLAST";
                case "N", "NOEXP" -> "NOEXP";
                default -> "";
            });
        }
        return options;
    }

    private static Object by(Render render, Object element, Object key) {
        String name = Python.text(key);
        if (name != null) {
            Object found = element instanceof MapValue map ? map.find(name) : render.attribute(element, name);
            return found == null || found instanceof Undefined ? None.NONE : found;
        }
        if (!Numbers.whole(key)) {
            throw Arity.wrong(key, "key expected a string or integer, got " + Python.typeName(key));
        }
        Object found = render.item(element, key);
        if (found instanceof Undefined) {
            throw new TemplateException(TemplateException.Kind.INDEX, "list index out of range");
        }
        return found;
    }

    private List<Part> parts(Object value) {
        String text = Python.text(value);
        if (text != null) {
            return textParts(text);
        }
        if (Numbers.number(value)) {
            return numberParts(Numbers.toDouble(value));
        }
        if (value instanceof None) {
            return numberParts(Double.NaN);
        }
        if (Python.iterable(value)) {
            List<Part> all = new ArrayList<>();
            Python.elements(value).forEach(each -> all.addAll(parts(each)));
            return all;
        }
        throw Arity.wrong(value, "natural_sort cannot sort a value of type " + Python.typeName(value));
    }

    // What is no number comes first, or last.
    private List<Part> numberParts(double number) {
        double shown = Double.isNaN(number)
                ? options.contains("NANLAST") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY
                : number;
        return List.of(beforeNumber(), new Part.Amount(shown));
    }

    // A number comes before all texts, or after them.
    private Part beforeNumber() {
        return new Part.Letters(options.contains("NUMAFTER") ? Character.toString(Character.MAX_CODE_POINT) : "");
    }

    private List<Part> textParts(String given) {
        Budget.text(given.length() * 2L);
        String normal = Normalizer.normalize(given, Normalizer.Form.NFD);
        String text = options.contains("LOWERCASEFIRST") ? swapped(normal) : normal;
        if (options.contains("IGNORECASE")) {
            text = text.toLowerCase(Locale.ROOT);
        }
        List<Part> parts = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int end = numberEnd(text, at);
            if (end == at) {
                at++;
                continue;
            }
            parts.add(at > start ? new Part.Letters(text.substring(start, at)) : beforeNumber());
            parts.add(new Part.Amount(Double.parseDouble(text.substring(at, end))));
            start = end;
            at = end;
        }
        if (start < text.length() || parts.isEmpty()) {
            parts.add(new Part.Letters(text.substring(start)));
        }
        return parts;
    }

    private static String swapped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> out.appendCodePoint(
                        Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c)));
        return out.toString();
    }

    // [-+]?(\d+\.\d*|\d*\.\d+|\d+)([eE][-+]?\d+)?
    private int numberEnd(String text, int from) {
        int at = from;
        if (isSign(text, at)) {
            at++;
        }
        int whole = digitsEnd(text, at);
        int end = whole;
        if (whole < text.length() && text.charAt(whole) == '.') {
            int fraction = digitsEnd(text, whole + 1);
            if (fraction > whole + 1 || whole > at) {
                end = fraction;
            }
        }
        if (end == at) {
            return from;
        }
        if (!options.contains("NOEXP") && end < text.length() && (text.charAt(end) | 0x20) == 'e') {
            int digits = isSign(text, end + 1) ? end + 2 : end + 1;
            int exponent = digitsEnd(text, digits);
            return exponent > digits ? exponent : end;
        }
        return end;
    }

    private static boolean isSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int compare(List<Part> left, List<Part> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compare(Part left, Part right) {
        return switch (left) {
            case Part.Amount(double a) ->
                right instanceof Part.Amount(double b) ? Double.compare(a + 0.0, b + 0.0) : -1;
            case Part.Letters(String a) -> right instanceof Part.Letters(String b) ? Texts.compare(a, b) : 1;
        };
    }
}
