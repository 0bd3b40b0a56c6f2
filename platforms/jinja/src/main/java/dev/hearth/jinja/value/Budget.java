package dev.hearth.jinja.value;

import org.jspecify.annotations.Nullable;

/**
 * How much work a render may do, counted in steps of some tens of nanoseconds: an evaluated statement, an element that
 * is gone over, a few dozen characters that are copied. Deterministic, unlike a clock. Of one thread.
 */
public final class Budget {
    /** The most characters a text may have, made by whatever means. */
    public static final int MAX_TEXT = 1 << 20;
    /** The most elements a list, a tuple, a map, a set or a range may have. */
    public static final int MAX_ELEMENTS = 100_000;
    /** The most bits a whole number may have. */
    public static final int MAX_BITS = 16_384;

    private static final int CHARACTERS_PER_STEP = 32;
    private static final ThreadLocal<@Nullable Budget> CURRENT = new ThreadLocal<>();

    private final long steps;
    private long left;

    /** A fresh budget. */
    public Budget(long steps) {
        this.steps = steps;
        this.left = steps;
    }

    /** Makes it the one that counts on this thread, and gives back the one before, to be put back later. */
    public static @Nullable Budget swap(@Nullable Budget budget) {
        Budget before = CURRENT.get();
        if (budget == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(budget);
        }
        return before;
    }

    /**
     * Takes from the budget of this thread, if there is one.
     *
     * @throws TemplateException {@code LIMIT} if nothing is left
     */
    public static void spend(long steps) {
        Budget current = CURRENT.get();
        if (current != null) {
            current.take(steps);
        }
    }

    /** Takes from this budget. */
    public void take(long steps) {
        left -= steps;
        if (left < 0) {
            throw TemplateException.limit("the template does too much: it was stopped after " + this.steps + " steps");
        }
    }

    /** Before a text of that length is made: refuses what is too long, and counts the copying. Cheap for short ones. */
    public static void text(long length) {
        if (length > CHARACTERS_PER_STEP * 4) {
            if (length > MAX_TEXT) {
                throw TemplateException.limit(
                        "the template makes a text of " + length + " characters, more than the " + MAX_TEXT
                                + " allowed");
            }
            spend(length / CHARACTERS_PER_STEP);
        }
    }

    /** Before a collection of that many elements is made. Cheap for small ones. */
    public static void elements(long count) {
        if (count > 16) {
            if (count > MAX_ELEMENTS) {
                throw TemplateException.limit("the template makes a collection of " + count
                        + " elements, more than the " + MAX_ELEMENTS + " allowed");
            }
            spend(count / 4);
        }
    }

    /** Before a whole number of that many bits is made. */
    public static void bits(long bits) {
        if (bits > MAX_BITS) {
            throw TemplateException.limit(
                    "the template makes a number of " + bits + " bits, more than the " + MAX_BITS + " allowed");
        }
    }
}
