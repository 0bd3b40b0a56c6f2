package dev.hearth.statistics;

import dev.hearth.helper.window.SampleWindow;
import dev.hearth.helper.window.SortedValues;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What can be shown about the last values, under the name it has in {@code state_characteristic}. Those with a second
 * figure can be asked of a binary sensor too, whose values are 1 and 0. Home Assistant 2024.1:
 * {@code STATS_NUMERIC_SUPPORT} and {@code STATS_BINARY_SUPPORT}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the makers of figures are functions without state
enum Characteristic {
    /** The mean over time, values changing evenly from one to the next. */
    AVERAGE_LINEAR(UnitRule.KEPT, percent -> new Figures.TimeMean(Characteristic::trapezium), null),
    /** The mean over time, each value lasting until the next. */
    AVERAGE_STEP(
            UnitRule.KEPT,
            percent -> new Figures.TimeMean(Characteristic::rectangle),
            percent -> percent(new Figures.TimeMean(Characteristic::rectangle))),
    /** The same as {@link #MEAN}. */
    AVERAGE_TIMELESS(UnitRule.KEPT, percent -> mean(), percent -> percent(mean())),
    /** The newest less the oldest. */
    CHANGE(UnitRule.KEPT, percent -> Characteristic::change, null),
    /** The change from one sample to the next, on average. */
    CHANGE_SAMPLE(
            UnitRule.PER_SAMPLE,
            percent -> samples -> samples.size() > 1 ? change(samples) / (samples.size() - 1) : Double.NaN,
            null),
    /** The change in a second, on average. */
    CHANGE_SECOND(UnitRule.PER_SECOND, percent -> Characteristic::changeInSecond, null),
    /** How many samples there are. */
    COUNT(UnitRule.COUNT, percent -> SampleWindow::size, percent -> SampleWindow::size),
    /** How many samples are on. */
    COUNT_ON(UnitRule.COUNT, null, percent -> countOn()),
    /** How many samples are off. */
    COUNT_OFF(
            UnitRule.COUNT,
            null,
            percent -> new Figures.Derived(countOn(), 1, (on, samples) -> samples.size() - on)),
    /** When the newest sample was taken. */
    DATETIME_NEWEST(
            UnitRule.MOMENT, percent -> Characteristic::newest, percent -> Characteristic::newest),
    /** When the oldest sample was taken. */
    DATETIME_OLDEST(
            UnitRule.MOMENT, percent -> Characteristic::oldest, percent -> Characteristic::oldest),
    /** When the highest value was there first. */
    DATETIME_VALUE_MAX(UnitRule.MOMENT, percent -> new Figures.First(SortedValues::highest), null),
    /** When the lowest value was there first. */
    DATETIME_VALUE_MIN(UnitRule.MOMENT, percent -> new Figures.First(SortedValues::lowest), null),
    /** How wide a range 95 % of the values lie in if they are spread evenly around their mean. */
    DISTANCE_95_PERCENT_OF_VALUES(UnitRule.KEPT, percent -> deviation(2 * 1.96), null),
    /** How wide a range 99 % of the values lie in if they are spread evenly around their mean. */
    DISTANCE_99_PERCENT_OF_VALUES(UnitRule.KEPT, percent -> deviation(2 * 2.58), null),
    /** The highest less the lowest. */
    DISTANCE_ABSOLUTE(
            UnitRule.KEPT,
            percent -> new Figures.Ordered(sorted -> sorted.highest() - sorted.lowest()),
            null),
    /** The mean of the samples. */
    MEAN(UnitRule.KEPT, percent -> mean(), percent -> percent(mean())),
    /** The mean of directions in degrees. */
    MEAN_CIRCULAR(UnitRule.KEPT, percent -> new Figures.CircularMean(), null),
    /** The value in the middle. */
    MEDIAN(UnitRule.KEPT, percent -> new Figures.Ordered(SortedValues::median), null),
    /** How far it is from one sample to the next, on average. */
    NOISINESS(
            UnitRule.KEPT,
            percent -> new Figures.Derived(
                    differences(), 2, (differences, samples) -> differences / (samples.size() - 1)),
            null),
    /** The value below which so many per cent of the values lie. */
    PERCENTILE(UnitRule.KEPT, percent -> new Figures.Ordered(sorted -> sorted.percentile(percent)), null),
    /** How far the values are from their mean. */
    STANDARD_DEVIATION(UnitRule.KEPT, percent -> deviation(1), null),
    /** The sum of the samples. */
    SUM(UnitRule.KEPT, percent -> sum(), null),
    /** How far it is from one sample to the next, all together. */
    SUM_DIFFERENCES(UnitRule.KEPT, percent -> differences(), null),
    /** As {@link #SUM_DIFFERENCES}, of a meter: when it falls it has begun again from zero. */
    SUM_DIFFERENCES_NONNEGATIVE(
            UnitRule.KEPT,
            percent -> new Figures.StepSum((before, after, seconds) -> after >= before ? after - before : after),
            null),
    /** The same as {@link #SUM}. */
    TOTAL(UnitRule.KEPT, percent -> sum(), null),
    /** The highest. */
    VALUE_MAX(UnitRule.KEPT, percent -> new Figures.Ordered(SortedValues::highest), null),
    /** The lowest. */
    VALUE_MIN(UnitRule.KEPT, percent -> new Figures.Ordered(SortedValues::lowest), null),
    /** The square of {@link #STANDARD_DEVIATION}. */
    VARIANCE(UnitRule.SQUARED, percent -> new Figures.Variance(), null);

    private static final double HUNDRED = 100;

    private final UnitRule unitRule;
    private final @Nullable IntFunction<Figure> ofNumbers;
    private final @Nullable IntFunction<Figure> ofBinary;

    Characteristic(
            UnitRule unitRule, @Nullable IntFunction<Figure> ofNumbers, @Nullable IntFunction<Figure> ofBinary) {
        this.unitRule = unitRule;
        this.ofNumbers = ofNumbers;
        this.ofBinary = ofBinary;
    }

    /** What becomes of the unit. */
    UnitRule unitRule() {
        return unitRule;
    }

    /** Whether it can be asked of such a source. */
    boolean isFor(boolean binary) {
        return (binary ? ofBinary : ofNumbers) != null;
    }

    /**
     * A new figure for an empty window.
     *
     * @param percent for {@link #PERCENTILE}
     */
    Figure figure(boolean binary, int percent) {
        IntFunction<Figure> maker = binary ? ofBinary : ofNumbers;
        if (maker == null) {
            throw new IllegalStateException(this + " is not for such a source");
        }
        return maker.apply(percent);
    }

    private static double trapezium(double before, double after, double seconds) {
        return 0.5 * (before + after) * seconds;
    }

    private static double rectangle(double before, double after, double seconds) {
        return before * seconds;
    }

    private static double change(SampleWindow samples) {
        return samples.isEmpty() ? Double.NaN : samples.last() - samples.value(0);
    }

    private static double changeInSecond(SampleWindow samples) {
        if (samples.size() < 2) {
            return Double.NaN;
        }
        double seconds = samples.secondsBetween(0, samples.size() - 1);
        return seconds > 0 ? change(samples) / seconds : Double.NaN;
    }

    private static double newest(SampleWindow samples) {
        return samples.isEmpty() ? Double.NaN : samples.size() - 1;
    }

    private static double oldest(SampleWindow samples) {
        return samples.isEmpty() ? Double.NaN : 0;
    }

    private static Figure sum() {
        return new Figures.ValueSum(value -> value);
    }

    private static Figure mean() {
        return new Figures.Derived(sum(), 1, (sum, samples) -> sum / samples.size());
    }

    private static Figure differences() {
        return new Figures.StepSum((before, after, seconds) -> Math.abs(after - before));
    }

    private static Figure deviation(double times) {
        return new Figures.Derived(new Figures.Variance(), 1, (variance, samples) -> times * Math.sqrt(variance));
    }

    private static Figure percent(Figure share) {
        return new Figures.Derived(share, 1, (part, samples) -> HUNDRED * part);
    }

    // None are on when there are none at all.
    private static Figure countOn() {
        Figures.ValueSum on = new Figures.ValueSum(value -> value);
        return new Figure() {
            @Override
            public void entered(SampleWindow samples) {
                on.entered(samples);
            }

            @Override
            public void leaving(SampleWindow samples) {
                on.leaving(samples);
            }

            @Override
            public double of(SampleWindow samples) {
                return samples.isEmpty() ? 0 : on.of(samples);
            }
        };
    }
}
