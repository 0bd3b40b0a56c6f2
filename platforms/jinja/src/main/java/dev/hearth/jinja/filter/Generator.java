package dev.hearth.jinja.filter;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.IteratorValue;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Elements that are made when they are asked for, as by a Python generator: nothing happens before the first. */
abstract class Generator implements Iterator<Object> {
    private @Nullable Object next;
    private boolean done;

    /** What becomes of an element. */
    @FunctionalInterface
    interface Mapper {
        /** Null to leave it out. */
        @Nullable
        Object apply(Object element);
    }

    /** Makes the next one; null after the last. */
    abstract @Nullable Object make();

    @Override
    public final boolean hasNext() {
        if (next == null && !done) {
            // A generator that raised has ended.
            done = true;
            next = make();
            done = next == null;
        }
        return next != null;
    }

    @Override
    public final Object next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Object result = next;
        next = null;
        Budget.spend(1);
        return result;
    }

    /** A generator whose elements are looked up at the first one. */
    static IteratorValue of(Supplier<Iterator<Object>> start) {
        return IteratorValue.generator(new Generator() {
            private @Nullable Iterator<Object> elements;

            @Override
            @Nullable
            Object make() {
                Iterator<Object> all = elements;
                if (all == null) {
                    // Should the start fail, there is nothing more to come.
                    elements = Collections.emptyIterator();
                    all = start.get();
                    elements = all;
                }
                return all.hasNext() ? all.next() : null;
            }
        });
    }

    /** What becomes of each element. */
    static Iterator<Object> mapped(Iterator<Object> elements, Mapper mapper) {
        return new Generator() {
            @Override
            @Nullable
            Object make() {
                while (elements.hasNext()) {
                    Object made = mapper.apply(elements.next());
                    if (made != null) {
                        return made;
                    }
                    Budget.spend(1);
                }
                return null;
            }
        };
    }
}
