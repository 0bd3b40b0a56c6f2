package dev.hearth.jinja.value;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;

/** How collections are written. They can be deep: each level is counted, and none goes deeper than {@link #DEPTH}. */
final class Repr {
    static final int DEPTH = 200;

    private static final ThreadLocal<int[]> DEEP = ThreadLocal.withInitial(() -> new int[1]);

    private Repr() {}

    static String of(SequenceValue sequence) {
        if (sequence instanceof TupleValue) {
            return all(sequence.iterate(), "(", sequence.size() == 1 ? ",)" : ")");
        }
        return all(sequence.iterate(), "[", "]");
    }

    static String of(MapValue map) {
        return deeper(() -> {
            StringBuilder out = new StringBuilder("{");
            for (Map.Entry<Object, Object> entry : map.entries()) {
                if (out.length() > 1) {
                    out.append(", ");
                }
                out.append(Python.repr(entry.getKey())).append(": ").append(Python.repr(entry.getValue()));
                Budget.spend(1);
                tooLong(out);
            }
            return out.append('}').toString();
        });
    }

    static String all(Iterator<Object> elements, String open, String close) {
        return deeper(() -> {
            StringBuilder out = new StringBuilder(open);
            boolean first = true;
            while (elements.hasNext()) {
                if (!first) {
                    out.append(", ");
                }
                first = false;
                out.append(Python.repr(elements.next()));
                Budget.spend(1);
                tooLong(out);
            }
            return out.append(close).toString();
        });
    }

    private static void tooLong(StringBuilder out) {
        if (out.length() > Budget.MAX_TEXT) {
            Budget.text(out.length());
        }
    }

    private static String deeper(Supplier<String> written) {
        int[] deep = DEEP.get();
        if (deep[0] >= DEPTH) {
            throw TemplateException.limit("the template writes values nested more than " + DEPTH + " deep");
        }
        deep[0]++;
        try {
            String text = written.get();
            Budget.text(text.length());
            return text;
        } finally {
            deep[0]--;
        }
    }
}
