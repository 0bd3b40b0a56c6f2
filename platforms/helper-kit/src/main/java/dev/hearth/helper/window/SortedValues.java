package dev.hearth.helper.window;

import java.util.Arrays;

/**
 * The values of a window in ascending order, kept in order as they come and go: each costs a search and a move of memory,
 * not a sort. Loop only.
 */
public final class SortedValues {
    private static final int FIRST_CAPACITY = 8;

    private double[] values = new double[FIRST_CAPACITY];
    private int size;

    /** Adds a value. */
    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        int found = Arrays.binarySearch(values, 0, size, value);
        int at = found < 0 ? -found - 1 : found;
        System.arraycopy(values, at, values, at + 1, size - at);
        values[at] = value;
        size++;
    }

    /** Removes a value that is there, once. */
    public void remove(double value) {
        int at = Arrays.binarySearch(values, 0, size, value);
        if (at < 0) {
            throw new IllegalArgumentException("there is no " + value + " among the values");
        }
        System.arraycopy(values, at + 1, values, at, size - at - 1);
        size--;
    }

    /** Removes all. */
    public void clear() {
        size = 0;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** One of them; 0 is the lowest. */
    public double get(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException("value " + i + " of " + size);
        }
        return values[i];
    }

    /** The lowest of at least one. */
    public double lowest() {
        return get(0);
    }

    /** The highest of at least one. */
    public double highest() {
        return get(size - 1);
    }

    /** The one in the middle of at least one; between two the mean of both. Python: {@code statistics.median}. */
    public double median() {
        int middle = size / 2;
        return size % 2 == 1 ? get(middle) : (get(middle - 1) + get(middle)) / 2;
    }

    /**
     * The value below which that many per cent lie, as if the values were taken from a population with more extreme ones.
     * Of one value it is that one. Python: {@code statistics.quantiles(…, n=100, method="exclusive")}.
     *
     * @param percent 1 to 99
     */
    public double percentile(int percent) {
        if (size == 1) {
            return get(0);
        }
        int count = size + 1;
        int place = Math.clamp((long) percent * count / 100, 1, size - 1);
        int beyond = percent * count - place * 100;
        return (get(place - 1) * (100 - beyond) + get(place) * beyond) / 100;
    }
}
