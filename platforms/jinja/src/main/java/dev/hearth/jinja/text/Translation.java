package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.Value;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Python's {@code str.translate} and {@code str.maketrans}. */
final class Translation {
    private Translation() {}

    /** The text with each character looked up in a table by its number. */
    static String translate(String text, Object table) {
        String letters = Python.text(table);
        int[] row = letters == null ? new int[0] : letters.codePoints().toArray();
        StringBuilder out = new StringBuilder(text.length());
        Budget.elements(Math.min(text.length(), Budget.MAX_ELEMENTS));
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            Object by = letters == null ? look(table, c) : c < row.length ? Character.toString(row[c]) : null;
            if (by == null) {
                out.appendCodePoint(c);
            } else if (!(by instanceof None)) {
                String part = replacement(by);
                Search.grow(out, part.length());
                out.append(part);
            }
            i += Character.charCount(c);
        }
        Budget.text(out.length());
        return out.toString();
    }

    private static @Nullable Object look(Object table, int c) {
        if (table instanceof Undefined undefined) {
            throw undefined.error();
        }
        if (!(table instanceof Value value) || !value.subscriptable()) {
            throw TemplateException.type("'" + Python.typeName(table) + "' object is not subscriptable");
        }
        return value.item((long) c);
    }

    private static String replacement(Object by) {
        String text = Python.text(by);
        if (text != null) {
            return text;
        }
        if (!Numbers.whole(by)) {
            throw TemplateException.type("character mapping must return integer, None or str");
        }
        Long code = by instanceof BigInteger ? Long.valueOf(-1) : Numbers.index(by);
        if (code == null || code < 0 || code > Character.MAX_CODE_POINT) {
            throw TemplateException.value("character mapping must be in range(0x110000)");
        }
        return Character.toString(code.intValue());
    }

    /** A table. */
    static Object table(Object x, @Nullable Object y, @Nullable Object z) {
        return y == null ? keyed(x) : paired(x, y, z);
    }

    private static Object keyed(Object x) {
        if (!(x instanceof MapValue map)) {
            throw TemplateException.type("if you give only one argument to maketrans it must be a dict");
        }
        Budget.elements(map.size());
        DictValue.Builder table = DictValue.builder();
        for (Map.Entry<Object, Object> entry : map.entries()) {
            String key = Python.text(entry.getKey());
            if (key == null && !Numbers.whole(entry.getKey())) {
                throw TemplateException.type("keys in translate table must be strings or integers");
            }
            if (key != null && Texts.length(key) != 1) {
                throw TemplateException.value("string keys in translate table must be of length 1");
            }
            table.put(key == null ? entry.getKey() : (Object) (long) key.codePointAt(0), entry.getValue());
        }
        return table.build();
    }

    private static Object paired(Object x, Object y, @Nullable Object z) {
        String to = Parameters.text(y, "maketrans() argument 2 must be str, not ");
        String without = z == null ? "" : Parameters.text(z, "maketrans() argument 3 must be str, not ");
        String from = Python.text(x);
        if (from == null) {
            throw TemplateException.type("first maketrans argument must be a string if there is a second argument");
        }
        int[] keys = from.codePoints().toArray();
        int[] values = to.codePoints().toArray();
        if (keys.length != values.length) {
            throw TemplateException.value("the first two maketrans arguments must have equal length");
        }
        Budget.elements(keys.length + (long) without.length());
        DictValue.Builder table = DictValue.builder();
        for (int i = 0; i < keys.length; i++) {
            table.put((long) keys[i], (long) values[i]);
        }
        without.codePoints().forEach(c -> table.put((long) c, None.NONE));
        return table.build();
    }

    /** Whether a character is one of these. */
    static IntPredicate oneOf(String characters) {
        if (characters.length() <= 8) {
            return c -> characters.indexOf(c) >= 0;
        }
        Budget.text(characters.length());
        Set<Integer> all = new HashSet<>();
        characters.codePoints().forEach(all::add);
        return all::contains;
    }
}
