package dev.hearth.integration;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorDeviceClass;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.helper.source.ComputedEntity;
import dev.hearth.helper.source.KeptNumber;
import dev.hearth.helper.source.Reading;
import dev.hearth.helper.source.TimeUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Sums up its source over time. Nothing is added for a gap, in which the source is unknown, unavailable or not there. It goes
 * on from its last value over a restart. Unavailable while the source is and when it was removed, unknown until there is an
 * area. Loop only. Home Assistant 2024.1: {@code IntegrationSensor}; but with the method {@code right} it adds the time of a
 * gap, which an integral must not do.
 */
final class IntegralSensor extends SensorEntity implements ComputedEntity {
    private static final String ICON = "mdi:chart-histogram";
    private static final String SOURCE = "source_entity";
    private static final String LAST_VALID = "last_valid_state";

    private final IntegralConfig config;
    private final DataMap attributes;
    private @Nullable BigDecimal sum;
    private boolean available = true;
    private @Nullable String unit;
    private @Nullable String deviceClass;
    private @Nullable DataMap sourceAttributes;
    private long addedMicros;
    private long countedUntil = Long.MIN_VALUE;
    private @Nullable Subscription timer;

    IntegralSensor(IntegralConfig config) {
        this.config = config;
        attributes = DataMap.of("source", config.source());
    }

    @Override
    public IntegralConfig written() {
        return config;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        LastState last = lastState();
        if (last != null) {
            restore(last);
        }
        State present = hub().states().get(config.source());
        if (present != null && Reading.of(present).isAvailable()) {
            describe(present.attributes());
        }
        onRemove(hub().states().track(List.of(config.source()), (change, event) -> follow(change)));
        onRemove(this::cancelTimer);
        addedMicros = hub().loop().time().epochMicros();
        setTimer(present);
        return Stages.done();
    }

    private void restore(LastState last) {
        KeptNumber kept = KeptNumber.of(last.extra());
        BigDecimal exact = KeptNumber.number(last.extra().get(LAST_VALID));
        if (kept == null) {
            sum = KeptNumber.number(last.state().value());
            unit = last.state().attributes().text("unit_of_measurement");
        } else {
            // As in Home Assistant the shown value goes first unless it is zero. A sum of exactly zero has no exact value.
            sum = exact != null && (kept.value() == null || kept.value().signum() == 0) ? exact : kept.value();
            unit = kept.unit();
        }
        deviceClass = last.state().attributes().text("device_class");
    }

    private void follow(StateChanged change) {
        cancelTimer();
        State before = change.oldState();
        State now = change.newState();
        Reading reading = Reading.of(now);
        available = reading.isAvailable();
        if (now == null || !available) {
            // Home Assistant leaves out the time up to here too, with the method left as well.
            writeState();
            return;
        }
        describe(now.attributes());
        if (before != null) {
            count(Reading.of(before), before.lastUpdatedMicros(), reading, now.lastUpdatedMicros());
        }
        if (reading.isNumber()) {
            countedUntil = now.lastUpdatedMicros();
        }
        setTimer(now);
        writeState();
    }

    // With left the area is known though the other end is not, but that of a gap never is.
    private void count(Reading left, long from, Reading right, long to) {
        if (!left.isNumber() || (!right.isNumber() && config.method() != Method.LEFT)) {
            complain(left);
            complain(right);
            return;
        }
        long start = Math.max(from, countedUntil);
        BigDecimal before = left.decimal();
        add(config.method().area(
                before, right.isNumber() ? right.decimal() : before, TimeUnit.secondsOf(to - start)));
    }

    private void complain(Reading reading) {
        if (reading.kind() == Reading.Kind.TEXT) {
            hub().logger().warn(
                    "{} cannot sum up the value '{}' of {}; expected a number",
                    entityId(),
                    reading.text(),
                    config.source());
        }
    }

    private void add(BigDecimal area) {
        BigDecimal part = area.divide(config.divisor(), TimeUnit.DIGITS);
        sum = sum == null ? part : sum.add(part, TimeUnit.DIGITS);
    }

    private void describe(DataMap ofSource) {
        if (ofSource.equals(sourceAttributes)) {
            return;
        }
        sourceAttributes = ofSource;
        String newUnit = config.unit(ofSource.text("unit_of_measurement"));
        if (newUnit != null) {
            unit = newUnit;
        }
        if (SensorDeviceClass.POWER.equals(ofSource.text("device_class"))) {
            deviceClass = SensorDeviceClass.ENERGY;
        }
    }

    private void setTimer(@Nullable State source) {
        Reading reading = Reading.of(source);
        if (!config.subInterval().isPositive() || !reading.isNumber()) {
            return;
        }
        BigDecimal constant = reading.decimal();
        timer = hub().loop().after(config.subInterval(), () -> {
            long now = hub().loop().time().epochMicros();
            add(constant.multiply(TimeUnit.secondsOf(now - Math.max(addedMicros, countedUntil)), TimeUnit.DIGITS));
            countedUntil = now;
            setTimer(source);
            writeState();
        });
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    @Override
    public @Nullable String icon() {
        return deviceClass == null ? ICON : null;
    }

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public @Nullable BigDecimal nativeValue() {
        return sum == null ? null : sum.setScale(config.digits(), RoundingMode.HALF_EVEN);
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
    public StateClass stateClass() {
        return StateClass.TOTAL;
    }

    @Override
    public DataMap extraStateAttributes() {
        return attributes;
    }

    /** A sum cannot be measured anew: a kill costs a minute of it at most. */
    @Override
    public Duration keptWithin() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public DataMap extraDataToKeep() {
        String exact = sum == null || sum.signum() == 0 ? null : sum.toString();
        return new KeptNumber(nativeValue(), unit)
                .asMap()
                .with(DataMap.of(SOURCE, config.source(), LAST_VALID, exact));
    }
}
