package dev.hearth.jinja.text;

import dev.hearth.jinja.text.Parameters.Span;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TupleValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The methods of Python's {@code bytes} that templates have a use for, not bound: the first argument is the bytes. They
 * work on a text with one character for each byte. From any thread.
 */
public final class BytesMethods {
    private static final Map<String, Function> METHODS = new HashMap<>();

    static {
        changes();
        searches();
        parts();
        others();
    }

    /** What a method does with the bytes as characters. */
    @FunctionalInterface
    private interface Body {
        Object apply(String bytes, @Nullable Object[] a);
    }

    private BytesMethods() {}

    /** The method of that name, or null. */
    public static @Nullable Function find(String name) {
        return METHODS.get(name);
    }

    private static void method(String name, String signature, Body body) {
        METHODS.put(name, Function.of(name, signature.isEmpty() ? "self" : "self, " + signature, (render, a) -> {
            if (a[0] instanceof BytesValue bytes) {
                Budget.text(bytes.length());
                return body.apply(characters(bytes), a);
            }
            throw TemplateException.type("descriptor '" + name + "' for 'bytes' objects doesn't apply to a '"
                    + Python.typeName(Python.given(a[0])) + "' object");
        }));
    }

    private static String characters(BytesValue bytes) {
        return new String(bytes.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static BytesValue bytes(String characters) {
        return new BytesValue(characters.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static ListValue list(List<String> parts) {
        return ListValue.of(parts.stream().map(BytesMethods::bytes).toArray());
    }

    private static String required(@Nullable Object value) {
        if (value instanceof BytesValue bytes) {
            return characters(bytes);
        }
        throw TemplateException.type(
                "a bytes-like object is required, not '" + Python.typeName(Python.given(value)) + "'");
    }

    // --- all of them, changed

    private static void changes() {
        change("lower", text -> mapped(text, c -> c >= 'A' && c <= 'Z'));
        change("upper", text -> mapped(text, c -> c >= 'a' && c <= 'z'));
        change("swapcase", text -> mapped(text, BytesMethods::letter));
        change("capitalize", text -> text.isEmpty() ? text : first(text));
        change("title", BytesMethods::title);
        method("replace", "old, new, count?", (text, a) -> {
            String old = required(a[1]);
            String by = required(a[2]);
            return bytes(new Search(old).replace(text, by, Parameters.most(a[3])));
        });
        method("removeprefix", "prefix", (text, a) -> {
            String prefix = required(a[1]);
            return bytes(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
        });
        method("removesuffix", "suffix", (text, a) -> {
            String suffix = required(a[1]);
            return bytes(text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text);
        });
        method("strip", "bytes?", (text, a) -> strip(text, a[1], true, true));
        method("lstrip", "bytes?", (text, a) -> strip(text, a[1], true, false));
        method("rstrip", "bytes?", (text, a) -> strip(text, a[1], false, true));
        method("zfill", "width", (text, a) -> {
            String zeros = Parameters.repeated("0", Parameters.size(a[1], 0) - text.length());
            boolean sign = text.startsWith("+") || text.startsWith("-");
            return bytes(sign ? text.charAt(0) + zeros + text.substring(1) : zeros + text);
        });
        method("ljust", "width, fillchar?", (text,
                a) -> bytes(text + Parameters.repeated(fill("ljust", a[2]), Parameters.size(a[1], 0) - text.length())));
        method("rjust", "width, fillchar?", (text,
                a) -> bytes(Parameters.repeated(fill("rjust", a[2]), Parameters.size(a[1], 0) - text.length()) + text));
        method("center", "width, fillchar?", (text, a) -> {
            String fill = fill("center", a[2]);
            long width = Parameters.size(a[1], 0);
            long left = Parameters.centered(width, text.length());
            long right = width - text.length() - left;
            return bytes(Parameters.repeated(fill, left) + text + Parameters.repeated(fill, right));
        });
    }

    private static void change(String name, UnaryOperator<String> change) {
        method(name, "", (text, a) -> bytes(change.apply(text)));
    }

    private static boolean letter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** With the case of some letters turned. */
    private static String mapped(String text, IntPredicate turned) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (turned.test(c) ? c ^ 0x20 : c)));
        return out.toString();
    }

    private static String first(String text) {
        return mapped(text.substring(0, 1), c -> c >= 'a' && c <= 'z')
                + mapped(text.substring(1), c -> c >= 'A' && c <= 'Z');
    }

    private static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean turn = letter(c) && within == (c <= 'Z');
            out.append((char) (turn ? c ^ 0x20 : c));
            within = letter(c);
        }
        return out.toString();
    }

    private static boolean space(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static BytesValue strip(String text, @Nullable Object chars, boolean left, boolean right) {
        IntPredicate away = Parameters.absent(chars) ? BytesMethods::space : Translation.oneOf(required(chars));
        int from = 0;
        int to = text.length();
        while (left && from < to && away.test(text.charAt(from))) {
            from++;
        }
        while (right && to > from && away.test(text.charAt(to - 1))) {
            to--;
        }
        return bytes(text.substring(from, to));
    }

    private static String fill(String name, @Nullable Object fill) {
        if (fill == null) {
            return " ";
        }
        if (fill instanceof BytesValue bytes && bytes.length() == 1) {
            return characters(bytes);
        }
        throw TemplateException.type(
                name + "() argument 2 must be a byte string of length 1, not " + Python.typeName(fill));
    }

    // --- bytes within the bytes

    private static void searches() {
        method("find", "sub, start?, end?", (text, a) -> place(text, a, false));
        method("rfind", "sub, start?, end?", (text, a) -> place(text, a, true));
        method("index", "sub, start?, end?", (text, a) -> found(place(text, a, false)));
        method("rindex", "sub, start?, end?", (text, a) -> found(place(text, a, true)));
        method("count", "sub, start?, end?", (text, a) -> {
            Span span = Span.of(a[2], a[3], text.length());
            String part = part(a[1]);
            if (!span.holds(0)) {
                return 0L;
            }
            return part.isEmpty()
                    ? span.to() - span.from() + 1L
                    : (long) new Search(part).count(text, span.from(), span.to());
        });
        method("startswith", "prefix, start?, end?", (text, a) -> borders(text, a, "startswith", true));
        method("endswith", "suffix, start?, end?", (text, a) -> borders(text, a, "endswith", false));
    }

    private static String part(@Nullable Object value) {
        if (value instanceof BytesValue bytes) {
            return characters(bytes);
        }
        Object given = Python.given(value);
        if (!Numbers.whole(given)) {
            throw TemplateException.type(
                    "argument should be integer or bytes-like object, not '" + Python.typeName(given) + "'");
        }
        Long one = given instanceof BigInteger ? Long.valueOf(-1) : Numbers.index(given);
        if (one == null || one < 0 || one > 255) {
            throw TemplateException.value("byte must be in range(0, 256)");
        }
        return String.valueOf((char) one.intValue());
    }

    private static long place(String text, @Nullable Object[] a, boolean last) {
        Span span = Span.of(a[2], a[3], text.length());
        Search search = new Search(part(a[1]));
        if (!span.holds(0)) {
            return -1;
        }
        return last ? search.last(text, span.from(), span.to()) : search.first(text, span.from(), span.to());
    }

    private static long found(long place) {
        if (place < 0) {
            throw TemplateException.value("subsection not found");
        }
        return place;
    }

    private static boolean borders(String text, @Nullable Object[] a, String name, boolean start) {
        Span span = Span.of(a[2], a[3], text.length());
        if (a[1] instanceof TupleValue several) {
            return several.list().stream().anyMatch(each -> borders(text, span, required(each), start));
        }
        if (!(a[1] instanceof BytesValue)) {
            throw TemplateException.type(name + " first arg must be bytes or a tuple of bytes, not "
                    + Python.typeName(Python.given(a[1])));
        }
        return borders(text, span, required(a[1]), start);
    }

    private static boolean borders(String text, Span span, String part, boolean start) {
        return span.holds(part.length()) && text.startsWith(part, start ? span.from() : span.to() - part.length());
    }

    // --- the bytes in parts, and parts as bytes

    private static void parts() {
        method("split", "sep?, maxsplit?", (text, a) -> {
            long most = Parameters.most(a[2]);
            String by = separator(a[1]);
            return list(
                    by == null ? Splitting.words(text, most, BytesMethods::space) : new Search(by).split(text, most));
        });
        method("rsplit", "sep?, maxsplit?", (text, a) -> {
            long most = Parameters.most(a[2]);
            String by = separator(a[1]);
            return list(
                    by == null
                            ? Splitting.wordsRight(text, most, BytesMethods::space)
                            : new Search(by).splitRight(text, most));
        });
        method("splitlines", "keepends?", (text, a) -> {
            boolean ends = a[1] != null && Parameters.size(a[1], 0) != 0;
            return list(Splitting.lines(text, ends, c -> c == '\n' || c == '\r'));
        });
        method("partition", "sep", (text, a) -> {
            String by = notEmpty(required(a[1]));
            int at = new Search(by).first(text, 0, text.length());
            return at < 0 ? three(text, "", "") : three(text.substring(0, at), by, text.substring(at + by.length()));
        });
        method("rpartition", "sep", (text, a) -> {
            String by = notEmpty(required(a[1]));
            int at = new Search(by).last(text, 0, text.length());
            return at < 0 ? three("", "", text) : three(text.substring(0, at), by, text.substring(at + by.length()));
        });
        method("join", "iterable_of_bytes", (text, a) -> join(text, Python.given(a[1])));
    }

    private static TupleValue three(String before, String by, String after) {
        return TupleValue.of(bytes(before), bytes(by), bytes(after));
    }

    private static @Nullable String separator(@Nullable Object value) {
        return Parameters.absent(value) ? null : notEmpty(required(value));
    }

    private static String notEmpty(String separator) {
        if (separator.isEmpty()) {
            throw TemplateException.value("empty separator");
        }
        return separator;
    }

    private static BytesValue join(String text, Object iterable) {
        if (!Python.iterable(iterable)) {
            throw TemplateException.type("can only join an iterable");
        }
        List<Object> elements = Python.elements(iterable);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof BytesValue part)) {
                throw TemplateException.type("sequence item " + i + ": expected a bytes-like object, "
                        + Python.typeName(elements.get(i)) + " found");
            }
            long length = part.length() + text.length();
            Search.grow(out, length);
            Budget.text(length);
            out.append(i == 0 ? "" : text).append(characters(part));
        }
        return bytes(out.toString());
    }

    // --- and the rest

    private static void others() {
        method("decode", "encoding?, errors?",
                (text, a) -> Encoding.decode(text.getBytes(StandardCharsets.ISO_8859_1), a[1], a[2]));
        method("hex", "sep?, bytes_per_sep?", (text, a) -> hex(text, a[1], Parameters.size(a[2], 1)));
        test("isalnum", c -> letter(c) || digit(c));
        test("isalpha", BytesMethods::letter);
        test("isdigit", BytesMethods::digit);
        test("isspace", BytesMethods::space);
        method("isascii", "", (text, a) -> text.chars().allMatch(c -> c < 0x80));
    }

    private static void test(String name, IntPredicate test) {
        method(name, "", (text, a) -> Characters.all(text, test));
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private static String hex(String text, @Nullable Object separator, long group) {
        Budget.text(text.length() * 3L);
        String digits = HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
        if (separator == null) {
            return digits;
        }
        String by = separator instanceof BytesValue bytes ? characters(bytes) : Python.text(separator);
        if (by == null) {
            Python.length(separator);
            throw TemplateException.type("sep must be str or bytes.");
        }
        if (by.length() != 1) {
            throw TemplateException.value("sep must be length 1.");
        }
        if (by.charAt(0) >= 0x80) {
            throw TemplateException.value("sep must be ASCII.");
        }
        long size = Math.abs(group);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            // Groups are counted from the right, or from the left if their size is negative.
            long from = group < 0 ? i : text.length() - i;
            if (size > 0 && i > 0 && from % size == 0) {
                out.append(by);
            }
            out.append(digits, 2 * i, 2 * i + 2);
        }
        return out.toString();
    }
}
