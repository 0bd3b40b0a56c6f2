package dev.hearth.filter;

import org.jspecify.annotations.Nullable;

/** One filter of a chain at work, with what it remembers. Loop only. Home Assistant: {@code Filter}. */
abstract class Filter {
    private final @Nullable Integer precision;

    /** @param precision to how many decimals what comes out is rounded; null for all there are */
    Filter(@Nullable Integer precision) {
        this.precision = precision;
    }

    /** Whether it takes texts too. */
    boolean takesText() {
        return false;
    }

    /**
     * Changes a value that comes by.
     *
     * @return false when it goes no further
     */
    final boolean pass(Passing value) {
        double raw = value.number();
        boolean on = change(value);
        if (value.isNumber()) {
            value.number(value.number());
            if (precision != null) {
                value.round(precision);
            }
        }
        remember(raw, value.number());
        return on;
    }

    /** Changes the value; answers false when it goes no further. */
    abstract boolean change(Passing value);

    /** Called with each number as it came and as it goes on. */
    void remember(double raw, double filtered) {}

    /** Forgets former numbers, because the unit is another. */
    void reset() {}
}
