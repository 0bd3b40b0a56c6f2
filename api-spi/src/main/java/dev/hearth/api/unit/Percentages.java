package dev.hearth.api.unit;

import java.util.List;

/**
 * Percentages of devices that count their speeds otherwise, in named steps or in numbers of a range. Off is no step: it
 * is 0 per cent and not among the names or in the range. Home Assistant: {@code homeassistant.util.percentage}. Any
 * thread.
 */
public final class Percentages {
    private static final int WHOLE = 100;

    private Percentages() {}

    /**
     * The percentage of a named step: of {@code low, medium, high} the second is 66.
     *
     * @param steps from the slowest to the fastest
     * @throws IllegalArgumentException if it is none of the steps
     */
    public static <T> int ofStep(List<T> steps, T step) {
        int at = steps.indexOf(step);
        if (at < 0) {
            throw new IllegalArgumentException("\"" + step + "\" is none of the steps " + steps);
        }
        return (at + 1) * WHOLE / steps.size();
    }

    /**
     * The slowest step that reaches a percentage, the fastest beyond all.
     *
     * @param steps from the slowest to the fastest
     * @throws IllegalArgumentException if there are none
     */
    public static <T> T step(List<T> steps, int percentage) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("there are no steps to choose from for " + percentage + " %");
        }
        for (int at = 0; at < steps.size(); at++) {
            if (percentage <= (at + 1) * WHOLE / steps.size()) {
                return steps.get(at);
            }
        }
        return steps.getLast();
    }

    /** The percentage of a value from {@code low} to {@code high}, rounded down; one below the lowest is 0 per cent. */
    public static int ofRanged(double low, double high, double value) {
        return (int) Math.floor((value - (low - 1)) * WHOLE / count(low, high));
    }

    /** The value from {@code low} to {@code high} of a percentage, with a fraction; 0 per cent is one below the lowest. */
    public static double ranged(double low, double high, int percentage) {
        return percentage * count(low, high) / WHOLE + (low - 1);
    }

    private static double count(double low, double high) {
        return high - low + 1;
    }
}
