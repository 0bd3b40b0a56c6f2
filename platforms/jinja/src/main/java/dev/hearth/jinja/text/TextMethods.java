package dev.hearth.jinja.text;

import dev.hearth.jinja.text.Parameters.Span;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import dev.hearth.jinja.value.TupleValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The methods of Python 3.11's {@code str} and of {@code markupsafe.Markup}, not bound: the first argument is the text.
 * Those that give text give Markup for Markup, and escape what they put into one. From any thread.
 */
public final class TextMethods {
    private static final Map<String, Function> METHODS = new HashMap<>();
    private static final Map<String, Function> OF_MARKUP = new HashMap<>();

    static {
        changes();
        tests();
        searches();
        parts();
        paddings();
        others();
    }

    /** What a method does. */
    @FunctionalInterface
    private interface Body {
        /**
         * Answers.
         *
         * @param self the text as it is, marked or not
         * @param text its characters
         * @param a the arguments, the text before them
         */
        Object apply(Object self, String text, @Nullable Object[] a);
    }

    private TextMethods() {}

    /** The method of text of that name, or null. Marked text has {@link #ofMarkup} beside these. */
    public static @Nullable Function find(String name) {
        return METHODS.get(name);
    }

    /** The method that only Markup has, or null: {@code unescape}, {@code striptags}, {@code escape}. */
    public static @Nullable Function ofMarkup(String name) {
        return OF_MARKUP.get(name);
    }

    /** A method whose text is marked if the receiver is, in lists and tuples too. */
    private static void same(String name, String signature, Body body) {
        plain(name, signature, (self, text, a) -> like(self, body.apply(self, text, a)));
    }

    /** A method whose result is what it is. */
    private static void plain(String name, String signature, Body body) {
        String all = signature.isEmpty() ? "self" : "self, " + signature;
        METHODS.put(name, Function.of(name, all, (render, a) -> body.apply(Python.given(a[0]), self(name, a), a)));
    }

    private static String self(String name, @Nullable Object[] a) {
        Object self = Python.given(a[0]);
        String text = Python.text(self);
        if (text == null) {
            throw TemplateException.type("descriptor '" + name + "' for 'str' objects doesn't apply to a '"
                    + Python.typeName(self) + "' object");
        }
        Budget.text(text.length());
        return text;
    }

    private static Object like(Object self, Object result) {
        if (!(self instanceof Markup)) {
            return result;
        }
        return switch (result) {
            case String s -> new Markup(s);
            case ListValue list -> ListValue.of(marked(list.list()));
            case TupleValue tuple -> TupleValue.of(marked(tuple.list()));
            default -> result;
        };
    }

    private static Object[] marked(List<Object> texts) {
        Object[] marked = new Object[texts.size()];
        Arrays.setAll(marked, i -> new Markup(Python.str(texts.get(i))));
        return marked;
    }

    /** What is put into a text: escaped if it is a marked one. */
    private static Object into(Object self, Object value) {
        return self instanceof Markup ? Markup.escape(value) : value;
    }

    // --- the whole text, changed

    private static void changes() {
        change("capitalize", LetterCase::capitalize);
        change("casefold", LetterCase::fold);
        change("lower", LetterCase::lower);
        change("swapcase", LetterCase::swap);
        change("title", LetterCase::title);
        change("upper", LetterCase::upper);
        same("expandtabs", "tabsize?", (self, text, a) -> expand(text, Parameters.size(a[1], 8)));
        same("replace", "old, new, count?", (self, text, a) -> {
            String old = Parameters.text(a[1], "replace() argument 1 must be str, not ");
            Object by = into(self, Python.given(a[2]));
            String with = Parameters.text(by, "replace() argument 2 must be str, not ");
            return new Search(old).replace(text, with, Parameters.most(a[3]));
        });
        same("translate", "table", (self, text, a) -> Translation.translate(text, Python.given(a[1])));
        same("removeprefix", "prefix", (self, text, a) -> {
            String prefix = Parameters.text(a[1], "removeprefix() argument must be str, not ");
            return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        });
        same("removesuffix", "suffix", (self, text, a) -> {
            String suffix = Parameters.text(a[1], "removesuffix() argument must be str, not ");
            return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
        });
        same("strip", "chars?", (self, text, a) -> strip(text, a[1], "strip", true, true));
        same("lstrip", "chars?", (self, text, a) -> strip(text, a[1], "lstrip", true, false));
        same("rstrip", "chars?", (self, text, a) -> strip(text, a[1], "rstrip", false, true));
    }

    private static void change(String name, UnaryOperator<String> change) {
        same(name, "", (self, text, a) -> {
            String changed = change.apply(text);
            Budget.text(changed.length());
            return changed;
        });
    }

    private static String strip(String text, @Nullable Object chars, String name, boolean left, boolean right) {
        IntPredicate away = Texts::space;
        if (!Parameters.absent(chars)) {
            String set = chars == null ? null : Python.text(chars);
            if (set == null) {
                throw TemplateException.type(name + " arg must be None or str");
            }
            away = Translation.oneOf(set);
        }
        int from = 0;
        int to = text.length();
        while (left && from < to && away.test(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (right && to > from && away.test(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static String expand(String text, long tab) {
        StringBuilder out = new StringBuilder(text.length());
        long column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                long spaces = tab > 0 ? tab - column % tab : 0;
                Search.grow(out, spaces);
                Budget.text(spaces);
                out.repeat(' ', (int) spaces);
                column += spaces;
            } else {
                out.append(c);
                column = c == '\n' || c == '\r' ? 0 : Character.isLowSurrogate(c) ? column : column + 1;
            }
        }
        return out.toString();
    }

    // --- whether the text is such

    private static void tests() {
        test("isalnum", text -> Characters.all(text, Characters::alphanumeric));
        test("isalpha", text -> Characters.all(text, Characters::letter));
        test("isascii", text -> text.chars().allMatch(c -> c < 0x80));
        test("isdecimal", text -> Characters.all(text, Characters::decimal));
        test("isdigit", text -> Characters.all(text, Characters::digit));
        test("isidentifier", Characters::identifier);
        test("islower", Characters::lower);
        test("isnumeric", text -> Characters.all(text, Characters::numeric));
        test("isprintable", Characters::printable);
        test("isspace", text -> Characters.all(text, Texts::space));
        test("istitle", Characters::title);
        test("isupper", Characters::upper);
    }

    private static void test(String name, Predicate<String> test) {
        plain(name, "", (self, text, a) -> test.test(text));
    }

    // --- a text within the text

    private static void searches() {
        plain("find", "sub, start?, end?", (self, text, a) -> place(text, a, false));
        plain("rfind", "sub, start?, end?", (self, text, a) -> place(text, a, true));
        plain("index", "sub, start?, end?", (self, text, a) -> found(place(text, a, false)));
        plain("rindex", "sub, start?, end?", (self, text, a) -> found(place(text, a, true)));
        plain("count", "sub, start?, end?", (self, text, a) -> count(text, a));
        plain("startswith", "prefix, start?, end?", (self, text, a) -> borders(text, a, "startswith", true));
        plain("endswith", "suffix, start?, end?", (self, text, a) -> borders(text, a, "endswith", false));
    }

    private static long place(String text, @Nullable Object[] a, boolean last) {
        Span span = Span.of(a[2], a[3], Texts.length(text));
        String part = Parameters.text(a[1], "must be str, not ");
        if (!span.holds(0)) {
            return -1;
        }
        int from = Texts.offset(text, span.from());
        int to = Texts.offset(text, span.to());
        Search search = new Search(part);
        int at = last ? search.last(text, from, to) : search.first(text, from, to);
        return at < 0 ? -1 : Texts.index(text, at);
    }

    private static long found(long place) {
        if (place < 0) {
            throw TemplateException.value("substring not found");
        }
        return place;
    }

    private static long count(String text, @Nullable Object[] a) {
        Span span = Span.of(a[2], a[3], Texts.length(text));
        String part = Parameters.text(a[1], "must be str, not ");
        if (!span.holds(0)) {
            return 0;
        }
        if (part.isEmpty()) {
            return span.to() - span.from() + 1L;
        }
        return new Search(part).count(text, Texts.offset(text, span.from()), Texts.offset(text, span.to()));
    }

    private static boolean borders(String text, @Nullable Object[] a, String name, boolean start) {
        Object wanted = Python.given(a[1]);
        Span span = Span.of(a[2], a[3], Texts.length(text));
        if (wanted instanceof TupleValue several) {
            for (Object each : several.list()) {
                String part = Parameters.text(each, "tuple for " + name + " must only contain str, not ");
                if (borders(text, span, part, start)) {
                    return true;
                }
                Budget.spend(1);
            }
            return false;
        }
        String error = name + " first arg must be str or a tuple of str, not ";
        return borders(text, span, Parameters.text(wanted, error), start);
    }

    private static boolean borders(String text, Span span, String part, boolean start) {
        if (!span.holds(0)) {
            return false;
        }
        int from = Texts.offset(text, span.from());
        int to = Texts.offset(text, span.to());
        return to - from >= part.length() && text.startsWith(part, start ? from : to - part.length());
    }

    // --- the text in parts, and parts as a text

    private static void parts() {
        same("split", "sep?, maxsplit?", (self, text, a) -> {
            long most = Parameters.most(a[2]);
            String by = separator(a[1]);
            return ListValue.of(by == null ? Splitting.words(text, most) : new Search(by).split(text, most));
        });
        same("rsplit", "sep?, maxsplit?", (self, text, a) -> {
            long most = Parameters.most(a[2]);
            String by = separator(a[1]);
            return ListValue.of(by == null
                    ? Splitting.wordsRight(text, most, Texts::space)
                    : new Search(by).splitRight(text, most));
        });
        same("splitlines", "keepends?", (self, text, a) -> {
            boolean ends = a[1] != null && Parameters.size(a[1], 0) != 0;
            return ListValue.of(Splitting.lines(text, ends, Splitting::endsLine));
        });
        same("partition", "sep", (self, text, a) -> {
            String by = required(a[1]);
            int at = new Search(by).first(text, 0, text.length());
            return at < 0
                    ? TupleValue.of(text, "", "")
                    : TupleValue.of(text.substring(0, at), Python.given(a[1]), text.substring(at + by.length()));
        });
        same("rpartition", "sep", (self, text, a) -> {
            String by = required(a[1]);
            int at = new Search(by).last(text, 0, text.length());
            return at < 0
                    ? TupleValue.of("", "", text)
                    : TupleValue.of(text.substring(0, at), Python.given(a[1]), text.substring(at + by.length()));
        });
        same("join", "iterable", (self, text, a) -> join(self, text, Python.given(a[1])));
    }

    private static @Nullable String separator(@Nullable Object value) {
        if (Parameters.absent(value)) {
            return null;
        }
        return notEmpty(Parameters.text(value, "must be str or None, not "));
    }

    private static String required(@Nullable Object value) {
        return notEmpty(Parameters.text(value, "must be str, not "));
    }

    private static String notEmpty(String separator) {
        if (separator.isEmpty()) {
            throw TemplateException.value("empty separator");
        }
        return separator;
    }

    private static String join(Object self, String text, Object iterable) {
        if (!Python.iterable(iterable)) {
            if (self instanceof Markup) {
                throw TemplateException.type("'" + Python.typeName(iterable) + "' object is not iterable");
            }
            throw TemplateException.type("can only join an iterable");
        }
        List<Object> elements = Python.elements(iterable);
        List<String> parts = new ArrayList<>(elements.size());
        long length = Math.max(0, elements.size() - 1L) * text.length();
        for (int i = 0; i < elements.size(); i++) {
            Object element = into(self, elements.get(i));
            String part = Python.text(element);
            if (part == null) {
                throw TemplateException.type("sequence item " + i + ": expected str instance, "
                        + Python.typeName(element) + " found");
            }
            length += part.length();
            parts.add(part);
        }
        Budget.text(length);
        return String.join(text, parts);
    }

    // --- a text of some width

    private static void paddings() {
        same("center", "width, fillchar?", (self, text, a) -> {
            long width = Parameters.size(a[1], 0);
            String fill = fill(self, a[2]);
            int length = Texts.length(text);
            long left = Parameters.centered(width, length);
            return Parameters.repeated(fill, left) + text + Parameters.repeated(fill, width - length - left);
        });
        same("ljust", "width, fillchar?", (self, text, a) -> {
            long width = Parameters.size(a[1], 0);
            return text + Parameters.repeated(fill(self, a[2]), width - Texts.length(text));
        });
        same("rjust", "width, fillchar?", (self, text, a) -> {
            long width = Parameters.size(a[1], 0);
            return Parameters.repeated(fill(self, a[2]), width - Texts.length(text)) + text;
        });
        same("zfill", "width", (self, text, a) -> {
            String zeros = Parameters.repeated("0", Parameters.size(a[1], 0) - Texts.length(text));
            boolean sign = text.startsWith("+") || text.startsWith("-");
            return sign ? text.charAt(0) + zeros + text.substring(1) : zeros + text;
        });
    }

    private static String fill(Object self, @Nullable Object given) {
        if (given == null) {
            return " ";
        }
        Object value = into(self, given);
        String fill = Parameters.text(value, "The fill character must be a unicode character, not ");
        if (Texts.length(fill) != 1) {
            throw TemplateException.type("The fill character must be exactly one character long");
        }
        return fill;
    }

    // --- and the rest

    private static void others() {
        plain("encode", "encoding?, errors?", (self, text, a) -> Encoding.encode(text, a[1], a[2]));
        METHODS.put("maketrans", Function.of("maketrans", "self, x, y?, z?",
                (render, a) -> Translation.table(Python.given(a[1]), a[2], a[3])));
        METHODS.put("format", Function.of("format", "self, *args, **kwargs", (render, a) -> {
            self("format", a);
            return FormatMethod.format(render, Python.given(a[0]), rest(a[1]), named(a[2]));
        }));
        METHODS.put("format_map", Function.of("format_map", "self, mapping", (render, a) -> {
            self("format_map", a);
            return FormatMethod.formatMap(render, Python.given(a[0]), Python.given(a[1]));
        }));
        markup("unescape", HtmlEntities::unescape);
        markup("striptags", HtmlEntities::withoutTags);
        OF_MARKUP.put("escape", Function.of("escape", "self, s", (render, a) -> Markup.escape(Python.given(a[1]))));
    }

    private static void markup(String name, UnaryOperator<String> change) {
        OF_MARKUP.put(name, Function.of(name, "self", (render, a) -> change.apply(self(name, a))));
    }

    private static Object[] rest(@Nullable Object given) {
        return given instanceof Object[] all ? all : new Object[0];
    }

    private static Map<String, Object> named(@Nullable Object given) {
        Map<String, Object> named = new HashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((name, value) -> named.put(String.valueOf(name), value));
        }
        return named;
    }
}
