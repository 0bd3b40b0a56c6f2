package dev.hearth.statistics;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorDeviceClass;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.loop.TimeSource;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import dev.hearth.api.unit.Rounding;
import dev.hearth.helper.source.ComputedEntity;
import dev.hearth.helper.source.Handover;
import dev.hearth.helper.source.Reading;
import dev.hearth.helper.source.Sources;
import dev.hearth.helper.window.SampleWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Shows a figure about the last values of its source. The window begins with the value that is there when the hub has
 * started, and is handed on when a reload leaves the sensor as it was. Each change of the source is a sample, one in which only
 * attributes differ too. Loop only. Home Assistant 2024.1: {@code StatisticsSensor}.
 *
 * <p>A sample is dropped a microsecond after it has come of age, by a timer for the oldest; there is never more than one.
 * When the oldest has been dropped for another reason meanwhile, the timer goes off too early and is set again.
 */
final class StatisticsSensor extends SensorEntity implements ComputedEntity {
    /** How many samples are kept where only their age is limited; then the oldest makes room. */
    static final int MOST_SAMPLES = 1_000_000;

    private static final String ICON = "mdi:calculator";
    private static final String PERCENT = "%";
    private static final String USAGE = "buffer_usage_ratio";
    private static final String COVERAGE = "age_coverage_ratio";
    private static final String VALID = "source_value_valid";

    private final StatisticsConfig config;
    private final Handover<StatisticsConfig, Samples> windows;
    private final long maxAgeMicros;
    private Samples samples;
    private boolean available;
    private @Nullable Boolean valid;
    private @Nullable Object value;
    private @Nullable DataMap sourceAttributes;
    private @Nullable String unit;
    private @Nullable String deviceClass;
    private double usage = Double.NaN;
    private double coverage = Double.NaN;
    private DataMap attributes = DataMap.of();
    private @Nullable Subscription timer;

    /** @param windows where a sensor that goes leaves its window */
    StatisticsSensor(StatisticsConfig config, Handover<StatisticsConfig, Samples> windows) {
        this.config = config;
        this.windows = windows;
        Duration maxAge = config.maxAge();
        maxAgeMicros = maxAge == null ? 0 : maxAge.toNanos() / 1_000;
        Integer size = config.size();
        samples = new Samples(
                size == null ? MOST_SAMPLES : size,
                config.characteristic().figure(config.isBinary(), config.percentile()));
        if (config.characteristic().unitRule() == UnitRule.MOMENT) {
            deviceClass = SensorDeviceClass.TIMESTAMP;
        }
    }

    @Override
    public StatisticsConfig written() {
        return config;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        Samples left = windows.take(config, now());
        if (left != null) {
            samples = left;
        }
        onRemove(Sources.followWhenStarted(
                hub(),
                List.of(config.source()),
                this::begin,
                (change, event) -> {
                    if (change.newState() != null) {
                        take(change.newState(), true);
                        writeState();
                    }
                }));
        onRemove(this::cancelTimer);
        renew();
        return Stages.done();
    }

    @Override
    public CompletionStage<?> willRemoveFromHub() {
        windows.leave(config, samples, now());
        return Stages.done();
    }

    private void begin() {
        State present = hub().states().get(config.source());
        if (present != null) {
            SampleWindow window = samples.window();
            boolean seen = !window.isEmpty() && window.lastTime() >= present.lastUpdatedMicros();
            take(present, !seen);
            writeState();
        }
    }

    private long now() {
        return hub().loop().time().epochMicros();
    }

    // A window that was handed over may have it already.
    private void take(State state, boolean isNew) {
        available = !state.value().equals(States.UNAVAILABLE);
        double number = number(state.value());
        valid = available ? !Double.isNaN(number) : null;
        if (!Double.isNaN(number)) {
            describe(state.attributes());
            if (isNew) {
                samples.add(state.lastUpdatedMicros(), number);
            }
        }
        renew();
    }

    private double number(String text) {
        if (config.isBinary()) {
            return text.equals(States.ON) ? 1 : text.equals(States.OFF) ? 0 : complain(text);
        }
        Reading reading = Reading.of(text);
        return reading.kind() == Reading.Kind.TEXT ? complain(text) : reading.number();
    }

    private double complain(String text) {
        if (!text.isEmpty() && !text.equals(States.UNKNOWN) && !text.equals(States.UNAVAILABLE)) {
            hub().logger().error(
                    "{} cannot use the value '{}' of {}; expected {}",
                    entityId(),
                    text,
                    config.source(),
                    config.isBinary() ? "on or off" : "a number");
        }
        return Double.NaN;
    }

    private void describe(DataMap ofSource) {
        if (ofSource.equals(sourceAttributes)) {
            return;
        }
        sourceAttributes = ofSource;
        UnitRule rule = config.characteristic().unitRule();
        boolean percentage = config.isBinary() && rule == UnitRule.KEPT;
        unit = percentage ? PERCENT : rule.unit(ofSource.text("unit_of_measurement"));
        if (rule != UnitRule.MOMENT) {
            deviceClass = rule == UnitRule.KEPT && !percentage ? ofSource.text("device_class") : null;
        }
    }

    private void renew() {
        if (maxAgeMicros > 0) {
            dropOld();
        }
        describeWindow();
        value = figure();
        setTimer();
    }

    private void dropOld() {
        SampleWindow window = samples.window();
        long oldest = now() - maxAgeMicros;
        int keep = config.keepLast() ? 1 : 0;
        while (window.size() > keep && window.time(0) < oldest) {
            samples.dropFirst();
        }
    }

    private @Nullable Object figure() {
        double figure = samples.figure();
        if (Double.isNaN(figure)) {
            return null;
        }
        return switch (config.characteristic().unitRule()) {
            case MOMENT -> TimeSource.toInstant(samples.window().time((int) figure));
            case COUNT -> (long) figure;
            default -> {
                double rounded = Rounding.round(figure, config.precision());
                yield config.precision() == 0 ? (Object) (long) rounded : (Object) rounded;
            }
        };
    }

    private void describeWindow() {
        SampleWindow window = samples.window();
        Integer size = config.size();
        double nowUsed = size == null ? Double.NaN : (double) window.size() / size;
        double nowCovered = maxAgeMicros == 0 || window.isEmpty()
                ? Double.NaN
                : (double) (window.lastTime() - window.time(0)) / maxAgeMicros;
        if (Double.compare(nowUsed, usage) == 0 && Double.compare(nowCovered, coverage) == 0
                && Objects.equals(valid, attributes.get(VALID))) {
            return;
        }
        usage = nowUsed;
        coverage = nowCovered;
        attributes = DataMap.builder(3)
                .putIfPresent(USAGE, ratio(usage))
                .putIfPresent(COVERAGE, ratio(coverage))
                .putIfPresent(VALID, valid)
                .build();
    }

    private static @Nullable Double ratio(double ratio) {
        return Double.isNaN(ratio) ? null : Double.valueOf(Rounding.round(ratio, 2));
    }

    private void setTimer() {
        SampleWindow window = samples.window();
        if (maxAgeMicros > 0 && timer == null && window.size() > (config.keepLast() ? 1 : 0)) {
            Instant expiry = TimeSource.toInstant(window.time(0) + maxAgeMicros + 1);
            timer = hub().loop().at(expiry, this::timeIsUp);
        }
    }

    private void timeIsUp() {
        timer = null;
        int before = samples.window().size();
        renew();
        if (samples.window().size() != before) {
            writeState();
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    @Override
    public String icon() {
        return ICON;
    }

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public @Nullable Object nativeValue() {
        return value;
    }

    @Override
    public @Nullable String nativeUnit() {
        return unit;
    }

    @Override
    public @Nullable String deviceClass() {
        return deviceClass;
    }

    @Override
    public @Nullable StateClass stateClass() {
        return config.characteristic().unitRule() == UnitRule.MOMENT ? null : StateClass.MEASUREMENT;
    }

    @Override
    public DataMap extraStateAttributes() {
        return attributes;
    }
}
