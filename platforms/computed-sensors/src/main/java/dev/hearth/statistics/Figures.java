package dev.hearth.statistics;

import dev.hearth.helper.window.RunningSum;
import dev.hearth.helper.window.SampleWindow;
import dev.hearth.helper.window.SortedValues;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** The ways in which characteristics are worked out. Home Assistant: {@code StatisticsSensor._stat_*}. */
final class Figures {
    private Figures() {}

    /** A sum over all samples. */
    static final class ValueSum implements Figure {
        private final DoubleUnaryOperator term;
        private final RunningSum sum = new RunningSum();

        /** Of what each sample gives. */
        ValueSum(DoubleUnaryOperator term) {
            this.term = term;
        }

        @Override
        public void entered(SampleWindow samples) {
            sum.add(term.applyAsDouble(samples.last()));
        }

        @Override
        public void leaving(SampleWindow samples) {
            if (samples.size() == 1) {
                sum.clear();
            } else {
                sum.add(-term.applyAsDouble(samples.value(0)));
            }
        }

        @Override
        public double of(SampleWindow samples) {
            return samples.isEmpty() ? Double.NaN : sum.value();
        }
    }

    /** What two samples that follow each other give. */
    @FunctionalInterface
    interface Step {
        /** What they give; {@code seconds} lie between them. */
        double of(double before, double after, double seconds);
    }

    /** A sum over all pairs of samples that follow each other; of one sample it is 0. */
    static final class StepSum implements Figure {
        private final Step step;
        private final RunningSum sum = new RunningSum();

        StepSum(Step step) {
            this.step = step;
        }

        @Override
        public void entered(SampleWindow samples) {
            int last = samples.size() - 1;
            if (last > 0) {
                sum.add(between(samples, last - 1));
            }
        }

        @Override
        public void leaving(SampleWindow samples) {
            if (samples.size() <= 2) {
                sum.clear();
            } else {
                sum.add(-between(samples, 0));
            }
        }

        private double between(SampleWindow samples, int first) {
            return step.of(
                    samples.value(first), samples.value(first + 1), samples.secondsBetween(first, first + 1));
        }

        @Override
        public double of(SampleWindow samples) {
            return samples.isEmpty() ? Double.NaN : sum.value();
        }
    }

    /** The mean over time; of one sample it is its value. */
    static final class TimeMean implements Figure {
        private final StepSum area;

        /** @param area the area under the curve between two samples */
        TimeMean(Step area) {
            this.area = new StepSum(area);
        }

        @Override
        public void entered(SampleWindow samples) {
            area.entered(samples);
        }

        @Override
        public void leaving(SampleWindow samples) {
            area.leaving(samples);
        }

        @Override
        public double of(SampleWindow samples) {
            int size = samples.size();
            if (size <= 1) {
                return size == 0 ? Double.NaN : samples.value(0);
            }
            double seconds = samples.secondsBetween(0, size - 1);
            return seconds > 0 ? area.of(samples) / seconds : Double.NaN;
        }
    }

    /** The variance of the samples as part of a larger population; of one sample it is 0. */
    static final class Variance implements Figure {
        private final RunningSum sum = new RunningSum();
        private final RunningSum squares = new RunningSum();

        @Override
        public void entered(SampleWindow samples) {
            double value = samples.last();
            sum.add(value);
            squares.addProduct(value, value);
        }

        @Override
        public void leaving(SampleWindow samples) {
            if (samples.size() == 1) {
                sum.clear();
                squares.clear();
            } else {
                double value = samples.value(0);
                sum.add(-value);
                squares.addProduct(-value, value);
            }
        }

        // (n Σx² − (Σx)²) / n(n−1). What is left of the difference are the last digits, so it takes twice as many.
        @Override
        public double of(SampleWindow samples) {
            int size = samples.size();
            if (size <= 1) {
                return size == 0 ? Double.NaN : 0;
            }
            double high = size * squares.value();
            double low = Math.fma(size, squares.value(), -high) + size * squares.rest();
            double square = sum.value() * sum.value();
            double squareLow = Math.fma(sum.value(), sum.value(), -square) + 2 * sum.value() * sum.rest();
            double difference = (high - square) + (low - squareLow);
            return Math.max(0, difference / ((double) size * (size - 1)));
        }
    }

    /** The mean of directions in degrees. */
    static final class CircularMean implements Figure {
        private final ValueSum sine = new ValueSum(degrees -> Math.sin(Math.toRadians(degrees)));
        private final ValueSum cosine = new ValueSum(degrees -> Math.cos(Math.toRadians(degrees)));

        @Override
        public void entered(SampleWindow samples) {
            sine.entered(samples);
            cosine.entered(samples);
        }

        @Override
        public void leaving(SampleWindow samples) {
            sine.leaving(samples);
            cosine.leaving(samples);
        }

        @Override
        public double of(SampleWindow samples) {
            double degrees = Math.toDegrees(Math.atan2(sine.of(samples), cosine.of(samples)));
            return (degrees + 360) % 360;
        }
    }

    /** Something about the values in order. */
    static final class Ordered implements Figure {
        private final ToDoubleFunction<SortedValues> figure;
        private final SortedValues sorted = new SortedValues();

        Ordered(ToDoubleFunction<SortedValues> figure) {
            this.figure = figure;
        }

        @Override
        public void entered(SampleWindow samples) {
            sorted.add(samples.last());
        }

        @Override
        public void leaving(SampleWindow samples) {
            sorted.remove(samples.value(0));
        }

        @Override
        public double of(SampleWindow samples) {
            return samples.isEmpty() ? Double.NaN : figure.applyAsDouble(sorted);
        }
    }

    /** The sample in which something about the values in order is first met. */
    static final class First implements Figure {
        private final Ordered value;

        First(ToDoubleFunction<SortedValues> figure) {
            this.value = new Ordered(figure);
        }

        @Override
        public void entered(SampleWindow samples) {
            value.entered(samples);
        }

        @Override
        public void leaving(SampleWindow samples) {
            value.leaving(samples);
        }

        @Override
        public double of(SampleWindow samples) {
            return samples.isEmpty() ? Double.NaN : samples.firstOf(value.of(samples));
        }
    }

    /** Makes something else of a figure when there are samples enough. */
    static final class Derived implements Figure {
        private final Figure base;
        private final int enough;
        private final Derivation derivation;

        /** What is made of it. */
        @FunctionalInterface
        interface Derivation {
            double of(double figure, SampleWindow samples);
        }

        /** @param enough how many samples it takes; with fewer, but at least one, it is the base itself */
        Derived(Figure base, int enough, Derivation derivation) {
            this.base = base;
            this.enough = enough;
            this.derivation = derivation;
        }

        @Override
        public void entered(SampleWindow samples) {
            base.entered(samples);
        }

        @Override
        public void leaving(SampleWindow samples) {
            base.leaving(samples);
        }

        @Override
        public double of(SampleWindow samples) {
            double figure = base.of(samples);
            return samples.size() < enough ? figure : derivation.of(figure, samples);
        }
    }
}
