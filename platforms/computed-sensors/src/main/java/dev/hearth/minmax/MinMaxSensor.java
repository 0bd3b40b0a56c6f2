package dev.hearth.minmax;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.state.State;
import dev.hearth.api.unit.Rounding;
import dev.hearth.helper.source.ComputedEntity;
import dev.hearth.helper.source.Reading;
import dev.hearth.helper.window.RunningSum;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Shows one number of several. Sources that do not know are left out; one that shows a text keeps its number. From the
 * moment on at which two units differ it shows nothing, and the unit {@code ERR}, until it is set up anew. Loop only. Home
 * Assistant 2024.1: {@code MinMaxSensor}.
 */
final class MinMaxSensor extends SensorEntity implements ComputedEntity {
    private static final String ICON = "mdi:calculator";
    private static final String WRONG_UNIT = "ERR";

    private final MinMaxConfig config;
    private final List<String> sources;
    // NaN for one that does not know.
    private final double[] numbers;
    // One that has shown nothing but text is not among those that do not know.
    private final boolean[] seen;
    private @Nullable String unit;
    private boolean unitsDiffer;
    private double last = Double.NaN;
    private int from = -1;
    private int lastFrom = -1;
    private @Nullable Double value;
    private DataMap attributes = DataMap.of();

    MinMaxSensor(MinMaxConfig config) {
        this.config = config;
        sources = config.sources();
        numbers = new double[sources.size()];
        seen = new boolean[sources.size()];
        Arrays.fill(numbers, Double.NaN);
        describe();
    }

    @Override
    public MinMaxConfig written() {
        return config;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(hub().states().track(sources, (change, event) -> {
            take(change.entityId(), change.newState());
            workOut();
            writeState();
        }));
        sources.forEach(source -> take(source, hub().states().get(source)));
        workOut();
        return Stages.done();
    }

    private void take(String source, @Nullable State state) {
        Reading reading = Reading.of(state);
        if (state == null || !reading.isKnown()) {
            note(source, Double.NaN);
            return;
        }
        followUnit(state.attributes().text("unit_of_measurement"));
        if (reading.isNumber()) {
            note(source, reading.number());
            last = reading.number();
            lastFrom = sources.indexOf(source);
        } else {
            hub().logger().warn(
                    "{} leaves out the value '{}' of {}; expected a number", entityId(), state.value(), source);
        }
    }

    // An entity may be written more than once.
    private void note(String source, double number) {
        for (int i = 0; i < numbers.length; i++) {
            if (sources.get(i).equals(source)) {
                numbers[i] = number;
                seen[i] = true;
            }
        }
    }

    private void followUnit(@Nullable String itsUnit) {
        if (unit == null) {
            unit = itsUnit;
        } else if (!unitsDiffer && !Objects.equals(unit, itsUnit)) {
            unitsDiffer = true;
            hub().logger().warn(
                    "{} shows nothing: one of its sources has the unit {}, another {}", entityId(), unit, itsUnit);
        }
    }

    private void workOut() {
        int before = from;
        from = -1;
        double number = switch (config.type()) {
            case MAX -> extreme(1);
            case MIN -> extreme(-1);
            case LAST -> {
                from = lastFrom;
                yield last;
            }
            case MEAN -> rounded(sum() / known());
            case MEDIAN -> rounded(median());
            case RANGE -> rounded(range());
            case SUM -> rounded(allKnown() ? sum() : Double.NaN);
        };
        value = Double.isNaN(number) ? null : number;
        if (from != before) {
            describe();
        }
    }

    private void describe() {
        String key = config.type().attribute();
        if (key != null) {
            attributes = DataMap.of(key, from < 0 ? null : sources.get(from));
        }
    }

    private double rounded(double number) {
        return Rounding.round(number, config.digits());
    }

    // The first of the highest, or with sign -1 of the lowest.
    private double extreme(int sign) {
        double extreme = Double.NaN;
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isNaN(numbers[i]) && (Double.isNaN(extreme) || sign * numbers[i] > sign * extreme)) {
                extreme = numbers[i];
                from = i;
            }
        }
        return extreme;
    }

    private double range() {
        double range = extreme(1) - extreme(-1);
        from = -1;
        return range;
    }

    private int known() {
        int known = 0;
        for (double number : numbers) {
            known += Double.isNaN(number) ? 0 : 1;
        }
        return known;
    }

    private boolean allKnown() {
        for (int i = 0; i < numbers.length; i++) {
            if (seen[i] && Double.isNaN(numbers[i])) {
                return false;
            }
        }
        return true;
    }

    private double sum() {
        RunningSum sum = new RunningSum();
        for (double number : numbers) {
            if (!Double.isNaN(number)) {
                sum.add(number);
            }
        }
        return sum.value();
    }

    private double median() {
        // Sorting puts NaN behind all numbers.
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int known = known();
        if (known == 0) {
            return Double.NaN;
        }
        int middle = known / 2;
        return known % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @Override
    public String icon() {
        return ICON;
    }

    @Override
    public @Nullable Double nativeValue() {
        return unitsDiffer ? null : value;
    }

    @Override
    public @Nullable String nativeUnit() {
        return unitsDiffer ? WRONG_UNIT : unit;
    }

    @Override
    public StateClass stateClass() {
        return StateClass.MEASUREMENT;
    }

    @Override
    public DataMap extraStateAttributes() {
        return attributes;
    }
}
