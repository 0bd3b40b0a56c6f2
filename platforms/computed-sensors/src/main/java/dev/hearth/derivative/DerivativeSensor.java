package dev.hearth.derivative;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.helper.source.ComputedEntity;
import dev.hearth.helper.source.KeptNumber;
import dev.hearth.helper.source.Reading;
import dev.hearth.helper.source.TimeUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Shows by how much its source changes in a unit of time: from one update to the next, or in the mean over a window, in
 * which each slope counts as long as it lasted. It goes on from its last value over a restart. A gap, in which the source is
 * unknown or unavailable, and a meter that begins again from zero give no slope. Loop only. Home Assistant 2024.1:
 * {@code DerivativeSensor}.
 */
final class DerivativeSensor extends SensorEntity implements ComputedEntity {
    private static final String ICON = "mdi:chart-line";
    private static final double MICROS_PER_SECOND = 1e6;

    private final DerivativeConfig config;
    private final DataMap attributes;
    private final long windowMicros;
    private final Deque<Slope> slopes = new ArrayDeque<>();
    private Number value = 0L;
    private @Nullable String unit;
    private @Nullable Subscription timer;

    /** A slope, and what it gives to the mean as long as the window holds all of it. */
    private record Slope(long from, long to, BigDecimal value, BigDecimal share) {}

    DerivativeSensor(DerivativeConfig config) {
        this.config = config;
        attributes = DataMap.of("source", config.source());
        windowMicros = config.window().toNanos() / 1_000;
        unit = config.unit();
    }

    @Override
    public DerivativeConfig written() {
        return config;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        KeptNumber kept = lastState() == null ? null : KeptNumber.of(lastState().extra());
        if (kept != null && kept.value() != null) {
            value = rounded(kept.value());
            if (config.unit() == null) {
                unit = kept.unit();
            }
        }
        onRemove(hub().states().track(List.of(config.source()), (change, event) -> follow(change)));
        onRemove(this::cancelTimer);
        setTimer(hub().states().get(config.source()));
        return Stages.done();
    }

    private void follow(StateChanged change) {
        cancelTimer();
        State before = change.oldState();
        State now = change.newState();
        setTimer(now);
        if (before == null || now == null || !before.isKnown() || !now.isKnown()) {
            return;
        }
        Reading first = Reading.of(before);
        Reading last = Reading.of(now);
        if (!first.isNumber() || !last.isNumber()) {
            hub().logger().warn(
                    "{} cannot tell the change of {} from '{}' to '{}'; expected numbers",
                    entityId(),
                    config.source(),
                    first.text(),
                    last.text());
            return;
        }
        long from = before.lastUpdatedMicros();
        long to = now.lastUpdatedMicros();
        if (to > from && take(from, to, slope(first.decimal(), last.decimal(), to - from), now)) {
            writeState();
        }
    }

    private BigDecimal slope(BigDecimal first, BigDecimal last, long micros) {
        BigDecimal slope = last.subtract(first, TimeUnit.DIGITS).divide(TimeUnit.secondsOf(micros), TimeUnit.DIGITS);
        if (config.prefix() != null) {
            slope = slope.divide(config.prefix().factor(), TimeUnit.DIGITS);
        }
        return slope.multiply(config.time().seconds(), TimeUnit.DIGITS);
    }

    private boolean take(long from, long to, BigDecimal slope, State now) {
        if (unit == null) {
            String ofSource = now.attributes().text("unit_of_measurement");
            unit = (config.prefix() == null ? "" : config.prefix().symbol())
                    + (ofSource == null ? "" : ofSource) + "/" + config.time().symbol();
        }
        dropOld(to);
        if ("total_increasing".equals(now.attributes().text("state_class")) && slope.signum() < 0) {
            return false;
        }
        if (to - from > windowMicros) {
            slopes.add(new Slope(from, to, slope, BigDecimal.ZERO));
            value = rounded(slope);
        } else {
            slopes.add(new Slope(from, to, slope, share(slope, to - from)));
            value = rounded(mean(to));
        }
        return true;
    }

    private void dropOld(long now) {
        while (!slopes.isEmpty() && now - slopes.getFirst().to() >= windowMicros) {
            slopes.removeFirst();
        }
    }

    private BigDecimal mean(long now) {
        BigDecimal mean = BigDecimal.ZERO;
        long start = now - windowMicros;
        for (Slope each : slopes) {
            BigDecimal share = each.from() < start ? share(each.value(), each.to() - start) : each.share();
            mean = mean.add(share, TimeUnit.DIGITS);
        }
        return mean;
    }

    private BigDecimal share(BigDecimal slope, long micros) {
        double weight = micros / MICROS_PER_SECOND / (windowMicros / MICROS_PER_SECOND);
        return slope.multiply(new BigDecimal(weight), TimeUnit.DIGITS);
    }

    private BigDecimal rounded(BigDecimal number) {
        return number.setScale(config.digits(), RoundingMode.HALF_EVEN);
    }

    private void setTimer(@Nullable State source) {
        if (config.subInterval().isPositive() && Reading.of(source).isNumber()) {
            timer = hub().loop().after(config.subInterval(), () -> {
                dropOld(hub().loop().time().epochMicros());
                BigDecimal mean = windowMicros == 0
                        ? BigDecimal.ZERO
                        : mean(hub().loop().time().epochMicros());
                value = rounded(mean);
                writeState();
                if (mean.signum() != 0) {
                    setTimer(source);
                }
            });
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
    public Number nativeValue() {
        return value;
    }

    @Override
    public @Nullable String nativeUnit() {
        return unit;
    }

    @Override
    public DataMap extraStateAttributes() {
        return attributes;
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public DataMap extraDataToKeep() {
        return new KeptNumber(KeptNumber.number(value), unit).asMap();
    }
}
