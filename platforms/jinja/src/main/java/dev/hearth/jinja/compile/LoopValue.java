package dev.hearth.jinja.compile;

import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TupleValue;
import dev.hearth.jinja.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code loop} within a loop. After {@code jinja2.runtime.LoopContext}. */
final class LoopValue extends Value implements Iterator<Object> {
    private final Run run;
    private final Iterator<Object> elements;
    private final @Nullable Body recursive;
    private final int depth0;
    // What was looked at before its turn; more than one element only when the length was asked for.
    private List<Object> ahead = new ArrayList<>(1);
    private int aheadAt;
    private long length;
    private long index0 = -1;
    private @Nullable Object before;
    private @Nullable Object now;
    private @Nullable Object changed;

    /** The body of a recursive loop. */
    interface Body {
        String run(Object iterable, int depth);
    }

    LoopValue(Run run, Object iterable, @Nullable Body recursive, int depth0) {
        this.run = run;
        this.elements = Python.iterate(iterable);
        this.length = Python.lengthOf(iterable);
        this.recursive = recursive;
        this.depth0 = depth0;
    }

    @Override
    public boolean hasNext() {
        return aheadAt < ahead.size() || elements.hasNext();
    }

    @Override
    public Object next() {
        before = now;
        Object next = aheadAt < ahead.size() ? ahead.get(aheadAt++) : elements.next();
        if (aheadAt == ahead.size() && aheadAt > 0) {
            ahead.clear();
            aheadAt = 0;
        }
        now = next;
        index0++;
        return next;
    }

    private @Nullable Object peek() {
        if (aheadAt == ahead.size()) {
            if (!elements.hasNext()) {
                return null;
            }
            ahead.add(elements.next());
        }
        return ahead.get(aheadAt);
    }

    @Override
    public long length() {
        if (length < 0) {
            List<Object> rest = new ArrayList<>(ahead.subList(aheadAt, ahead.size()));
            while (elements.hasNext()) {
                rest.add(elements.next());
                Budget.spend(1);
                if (rest.size() > Budget.MAX_ELEMENTS) {
                    Budget.elements(rest.size());
                }
            }
            ahead = rest;
            aheadAt = 0;
            length = index0 + 1 + rest.size();
        }
        return length;
    }

    @Override
    public String typeName() {
        return "LoopContext";
    }

    @Override
    public String repr() {
        return "<LoopContext " + (index0 + 1) + "/" + length() + ">";
    }

    @Override
    public boolean callable() {
        return true;
    }

    @Override
    public boolean iterable() {
        return true;
    }

    @Override
    public Iterator<Object> iterate() {
        return this;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "index" -> index0 + 1;
            case "index0" -> index0;
            case "first" -> index0 == 0;
            case "last" -> peek() == null;
            case "length" -> length();
            case "revindex" -> length() - index0;
            case "revindex0" -> length() - index0 - 1;
            case "depth" -> depth0 + 1L;
            case "depth0" -> (long) depth0;
            case "previtem" -> before == null ? run.undefined("there is no previous item") : before;
            case "nextitem" -> {
                Object next = peek();
                yield next == null ? run.undefined("there is no next item") : next;
            }
            case "cycle" -> Function.of(name, "*args", (render, a) -> {
                Object[] values = (Object[]) Python.given(a[0]);
                if (values.length == 0) {
                    throw TemplateException.type("no items for cycling given");
                }
                return values[(int) (index0 % values.length)];
            });
            case "changed" -> Function.of(name, "*value", (render, a) -> {
                Object value = TupleValue.of((Object[]) Python.given(a[0]));
                boolean different = changed == null || !Python.equal(changed, value);
                changed = value;
                return different;
            });
            default -> null;
        };
    }

    @Override
    public Object call(Render render, Arguments arguments) {
        Body body = recursive;
        if (body == null) {
            throw TemplateException.type("The loop must have the 'recursive' marker to be called recursively.");
        }
        Object iterable = Function.of("loop", "iterable", (r, a) -> Python.given(a[0])).call(render, arguments);
        String text = body.run(iterable, depth0 + 1);
        return run.autoescape() ? new Markup(text) : text;
    }
}
