package dev.hearth.jinja.differential;

import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.TupleValue;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of {@code jinja2.py}. */
final class Variables {
    static final Map<String, Object> ALL = all();

    private Variables() {}

    private static Map<String, Object> all() {
        Map<String, Object> all = new HashMap<>();
        all.put("one", 1L);
        all.put("zero", 0L);
        all.put("neg", -3L);
        all.put("big", new BigInteger("12345678901234567890"));
        all.put("half", 0.5);
        all.put("tiny", 1e-9);
        all.put("txt", "Hello, all");
        all.put("num", "42");
        all.put("uml", "ä😀ß");
        all.put("empty", "");
        all.put("yes", true);
        all.put("nil", None.NONE);
        all.put("lst", ListValue.of(3L, 1L, 2L));
        all.put("mix", ListValue.of(1L, "a", None.NONE, 2.5, ListValue.of(new Object[] {4L})));
        Map<String, Object> dict = new LinkedHashMap<>();
        dict.put("a", 1L);
        dict.put("b", "x");
        dict.put("_c", 3L);
        all.put("dct", DictValue.of(dict));
        all.put("tup", TupleValue.of(1L, "two"));
        all.put("recs", ListValue.of(record(2, "b"), record(1, "a"), record(3, "B")));
        return Map.copyOf(all);
    }

    private static DictValue record(long n, String s) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("n", n);
        record.put("s", s);
        return DictValue.of(record);
    }
}
