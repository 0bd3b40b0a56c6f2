package dev.hearth.filter;

import dev.hearth.helper.source.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of a sensor one after the other, and what came out last. Loop only. */
final class Chain {
    private final List<Filter> filters;
    private final Passing passing = new Passing();
    private @Nullable Object result;
    private long lastMicros = Long.MIN_VALUE;

    Chain(List<Step> steps) {
        filters = steps.stream().map(Step::make).toList();
    }

    /** What becomes of a value. */
    enum Outcome {
        /** It came out; {@link #result} is another. */
        PASSED,
        /** A filter has kept it back. */
        HELD,
        /** It is a text, and a filter wants numbers. */
        NO_NUMBER
    }

    /** Sends a value through. */
    Outcome take(long epochMicros, Reading reading) {
        lastMicros = epochMicros;
        passing.begin(epochMicros, reading);
        for (Filter filter : filters) {
            if (!passing.isNumber() && !filter.takesText()) {
                return Outcome.NO_NUMBER;
            }
            if (!filter.pass(passing)) {
                return Outcome.HELD;
            }
        }
        result = passing.result();
        return Outcome.PASSED;
    }

    /** What came out last; null when nothing did. */
    @Nullable
    Object result() {
        return result;
    }

    /** Whether it has seen what the source has shown since that moment. */
    boolean hasSeen(long epochMicros) {
        return lastMicros >= epochMicros;
    }

    /** Forgets former numbers, because the unit is another. */
    void reset() {
        filters.forEach(Filter::reset);
    }
}
