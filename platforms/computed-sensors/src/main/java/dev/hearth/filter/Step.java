package dev.hearth.filter;

import dev.hearth.helper.window.SampleWindow;
import dev.hearth.helper.window.SortedValues;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A filter as it is written. Home Assistant 2024.1: the classes registered in {@code filter.sensor.FILTERS}. In all of
 * them {@code precision} says to how many decimals what comes out is rounded; null for all there are.
 */
sealed interface Step {
    /** A new filter of this kind that has seen nothing. */
    Filter make();

    /**
     * Puts the median of the last numbers in place of one that is further from it than a radius, once there are enough of
     * them.
     */
    record Outlier(int windowSize, double radius, @Nullable Integer precision) implements Step {
        @Override
        public Filter make() {
            return new OutlierFilter(this);
        }
    }

    /** Lets a number move only a part of the way to the new one: the time constant says which. */
    record LowPass(int timeConstant, @Nullable Integer precision) implements Step {
        @Override
        public Filter make() {
            return new LowPassFilter(this);
        }
    }

    /** Keeps numbers within bounds; null for none. */
    record Range(@Nullable Double lower, @Nullable Double upper, @Nullable Integer precision) implements Step {
        @Override
        public Filter make() {
            return new RangeFilter(this);
        }
    }

    /** Lets the first of so many values through. */
    record Throttle(int windowSize, @Nullable Integer precision) implements Step {
        @Override
        public Filter make() {
            return new ThrottleFilter(this);
        }
    }

    /** Lets one value through in a period. */
    record TimeThrottle(Duration windowSize, @Nullable Integer precision) implements Step {
        @Override
        public Filter make() {
            return new TimeThrottleFilter(this);
        }
    }

    /** The mean over a period, each number lasting until the next. */
    record MovingAverage(Duration windowSize, @Nullable Integer precision) implements Step {
        @Override
        public Filter make() {
            return new MovingAverageFilter(this);
        }
    }

    /** At work: {@link Outlier}. */
    final class OutlierFilter extends Filter {
        private final double radius;
        private final SampleWindow window;
        private final SortedValues sorted = new SortedValues();

        OutlierFilter(Outlier step) {
            super(step.precision());
            radius = step.radius();
            window = new SampleWindow(step.windowSize());
        }

        @Override
        boolean change(Passing value) {
            if (window.isFull() && Math.abs(value.number() - sorted.median()) > radius) {
                value.number(sorted.median());
            }
            return true;
        }

        @Override
        void remember(double raw, double filtered) {
            if (window.isFull()) {
                sorted.remove(window.value(0));
            }
            window.add(0, raw);
            sorted.add(raw);
        }

        @Override
        void reset() {
            window.clear();
            sorted.clear();
        }
    }

    /** At work: {@link LowPass}. */
    final class LowPassFilter extends Filter {
        private final int timeConstant;
        private double former = Double.NaN;

        LowPassFilter(LowPass step) {
            super(step.precision());
            timeConstant = step.timeConstant();
        }

        @Override
        boolean change(Passing value) {
            if (!Double.isNaN(former)) {
                double weight = 1.0 / timeConstant;
                value.number((1.0 - weight) * former + weight * value.number());
            }
            return true;
        }

        @Override
        void remember(double raw, double filtered) {
            former = filtered;
        }

        @Override
        void reset() {
            former = Double.NaN;
        }
    }

    /** At work: {@link Range}. */
    final class RangeFilter extends Filter {
        private final double lower;
        private final double upper;

        RangeFilter(Range step) {
            super(step.precision());
            lower = step.lower() == null ? Double.NEGATIVE_INFINITY : step.lower();
            upper = step.upper() == null ? Double.POSITIVE_INFINITY : step.upper();
        }

        @Override
        boolean change(Passing value) {
            if (value.number() > upper) {
                value.number(upper);
            } else if (value.number() < lower) {
                value.number(lower);
            }
            return true;
        }
    }

    /** At work: {@link Throttle}. */
    final class ThrottleFilter extends Filter {
        private final int windowSize;
        private int seen;

        ThrottleFilter(Throttle step) {
            super(step.precision());
            windowSize = step.windowSize();
        }

        @Override
        boolean takesText() {
            return true;
        }

        @Override
        boolean change(Passing value) {
            if (seen == windowSize) {
                seen = 0;
            }
            return seen++ == 0;
        }

        @Override
        void reset() {
            seen = 0;
        }
    }

    /** At work: {@link TimeThrottle}. A change of the unit does not shorten the period. */
    final class TimeThrottleFilter extends Filter {
        private final long windowMicros;
        private boolean passedAny;
        private long lastPassed;

        TimeThrottleFilter(TimeThrottle step) {
            super(step.precision());
            windowMicros = step.windowSize().toNanos() / 1_000;
        }

        @Override
        boolean takesText() {
            return true;
        }

        @Override
        boolean change(Passing value) {
            if (passedAny && value.micros() - lastPassed < windowMicros) {
                return false;
            }
            passedAny = true;
            lastPassed = value.micros();
            return true;
        }
    }

    /** At work: {@link MovingAverage}. A change of the unit does not empty its window, in Home Assistant neither. */
    final class MovingAverageFilter extends Filter {
        private static final double MICROS_PER_SECOND = 1e6;

        private final long windowMicros;
        private final SampleWindow window = new SampleWindow(FilterConfig.LARGEST_WINDOW);
        private double left = Double.NaN;

        MovingAverageFilter(MovingAverage step) {
            super(step.precision());
            windowMicros = step.windowSize().toNanos() / 1_000;
        }

        @Override
        boolean change(Passing value) {
            while (!window.isEmpty() && window.time(0) + windowMicros <= value.micros()) {
                left = window.value(0);
                window.dropFirst();
            }
            window.add(value.micros(), value.number());
            double before = Double.isNaN(left) ? window.value(0) : left;
            long start = value.micros() - windowMicros;
            double sum = 0;
            for (int i = 0; i < window.size(); i++) {
                sum += (window.time(i) - start) / MICROS_PER_SECOND * before;
                start = window.time(i);
                before = window.value(i);
            }
            value.number(sum / (windowMicros / MICROS_PER_SECOND));
            return true;
        }
    }
}
