package dev.hearth.helper.window;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The last values of a source with their times, oldest first: 16 bytes for each, no objects. Adding to it and dropping
 * what is too old costs the same however many there are. Loop only.
 */
public final class SampleWindow {
    private static final int FIRST_CAPACITY = 8;
    private static final double MICROS_PER_SECOND = 1e6;

    private final int limit;
    private long[] times;
    private double[] values;
    private int first;
    private int size;

    /**
     * An empty window.
     *
     * @param limit how many it holds at most; the oldest makes room
     */
    public SampleWindow(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a window of " + limit + " holds nothing");
        }
        this.limit = limit;
        int capacity = Math.min(limit, FIRST_CAPACITY);
        this.times = new long[capacity];
        this.values = new double[capacity];
    }

    /**
     * Adds the newest.
     *
     * @param epochMicros its time in microseconds since 1970
     */
    public void add(long epochMicros, double value) {
        if (size == limit) {
            dropFirst();
        } else if (size == times.length) {
            grow();
        }
        int at = index(size);
        times[at] = epochMicros;
        values[at] = value;
        size++;
    }

    private void grow() {
        int capacity = (int) Math.min(limit, times.length * 2L);
        long[] moreTimes = new long[capacity];
        double[] moreValues = new double[capacity];
        for (int i = 0; i < size; i++) {
            moreTimes[i] = times[index(i)];
            moreValues[i] = values[index(i)];
        }
        times = moreTimes;
        values = moreValues;
        first = 0;
    }

    private int index(int i) {
        int at = first + i;
        return at < times.length ? at : at - times.length;
    }

    /** Drops the oldest, if there is one. */
    public void dropFirst() {
        if (size > 0) {
            first = index(1);
            size--;
        }
    }

    /** Drops all that are older than a moment, in microseconds since 1970. */
    public void dropBefore(long epochMicros) {
        while (size > 0 && times[first] < epochMicros) {
            dropFirst();
        }
    }

    /** Drops all. */
    public void clear() {
        first = 0;
        size = 0;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Whether there are as many as it holds. */
    public boolean isFull() {
        return size == limit;
    }

    /** The time of one, in microseconds since 1970; 0 is the oldest. */
    public long time(int i) {
        return times[index(checked(i))];
    }

    /** The value of one; 0 is the oldest. */
    public double value(int i) {
        return values[index(checked(i))];
    }

    private int checked(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException("sample " + i + " of " + size);
        }
        return i;
    }

    /** The value of the newest. */
    public double last() {
        return value(size - 1);
    }

    /** The time of the newest. */
    public long lastTime() {
        return time(size - 1);
    }

    /** The first sample with that value; -1 when there is none. */
    public int firstOf(double value) {
        for (int i = 0; i < size; i++) {
            if (values[index(i)] == value) {
                return i;
            }
        }
        return -1;
    }

    /** The seconds from one sample to a later one. */
    public double secondsBetween(int earlier, int later) {
        return (time(later) - time(earlier)) / MICROS_PER_SECOND;
    }

    /** The values, oldest first. */
    public DoubleStream values() {
        return IntStream.range(0, size).mapToDouble(this::value);
    }

    /** The values in ascending order; a copy. */
    public double[] sorted() {
        double[] copy = values().toArray();
        Arrays.sort(copy);
        return copy;
    }
}
