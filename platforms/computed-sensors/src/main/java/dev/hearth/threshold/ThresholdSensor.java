package dev.hearth.threshold;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.binarysensor.BinarySensorEntity;
import dev.hearth.api.state.State;
import dev.hearth.helper.source.ComputedEntity;
import dev.hearth.helper.source.Reading;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Says whether the number of its source is below a limit, above one, or between two. Within the hysteresis of a limit the
 * former answer stays. Loop only. Home Assistant 2024.1: {@code ThresholdSensor}.
 */
final class ThresholdSensor extends BinarySensorEntity implements ComputedEntity {
    private enum Position {
        BELOW,
        ABOVE,
        IN_RANGE,
        UNKNOWN
    }

    private final ThresholdConfig config;
    private final double lower;
    private final double upper;
    private final String type;
    private Position position = Position.UNKNOWN;
    private @Nullable Boolean on;
    private @Nullable Double number;

    ThresholdSensor(ThresholdConfig config) {
        this.config = config;
        lower = config.lower() == null ? Double.NaN : config.lower();
        upper = config.upper() == null ? Double.NaN : config.upper();
        type = config.lower() == null ? "upper" : config.upper() == null ? "lower" : "range";
    }

    @Override
    public ThresholdConfig written() {
        return config;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(hub().states().track(List.of(config.source()), (change, event) -> {
            take(change.newState());
            writeState();
        }));
        take(hub().states().get(config.source()));
        return Stages.done();
    }

    // A source that is gone leaves what it showed last.
    private void take(@Nullable State state) {
        if (state == null) {
            return;
        }
        Reading reading = Reading.of(state);
        if (reading.isNumber()) {
            number = reading.number();
            compare(reading.number());
            return;
        }
        if (reading.kind() == Reading.Kind.TEXT) {
            hub().logger().warn(
                    "{} cannot compare the value '{}' of {}; expected a number",
                    entityId(),
                    state.value(),
                    config.source());
        }
        number = null;
        position = Position.UNKNOWN;
        on = null;
    }

    private void compare(double value) {
        switch (type) {
            case "lower" -> {
                if (on == null) {
                    become(false, Position.ABOVE);
                }
                if (isBelow(value, lower)) {
                    become(true, Position.BELOW);
                } else if (isAbove(value, lower)) {
                    become(false, Position.ABOVE);
                }
            }
            case "upper" -> {
                if (on == null) {
                    become(false, Position.BELOW);
                }
                if (isAbove(value, upper)) {
                    become(true, Position.ABOVE);
                } else if (isBelow(value, upper)) {
                    become(false, Position.BELOW);
                }
            }
            default -> {
                if (on == null) {
                    become(true, Position.IN_RANGE);
                }
                if (isBelow(value, lower)) {
                    become(false, Position.BELOW);
                }
                if (isAbove(value, upper)) {
                    become(false, Position.ABOVE);
                } else if (isAbove(value, lower) && isBelow(value, upper)) {
                    become(true, Position.IN_RANGE);
                }
            }
        }
    }

    private void become(boolean nowOn, Position nowAt) {
        on = nowOn;
        position = nowAt;
    }

    private boolean isBelow(double value, double limit) {
        return value < limit - config.hysteresis();
    }

    private boolean isAbove(double value, double limit) {
        return value > limit + config.hysteresis();
    }

    @Override
    public @Nullable String deviceClass() {
        return config.deviceClass();
    }

    @Override
    public @Nullable Boolean isOn() {
        return on;
    }

    @Override
    public DataMap extraStateAttributes() {
        return DataMap.builder(7)
                .put("entity_id", config.source())
                .put("hysteresis", config.hysteresis())
                .put("lower", config.lower())
                .put("position", position.name().toLowerCase(Locale.ROOT))
                .put("sensor_value", number)
                .put("type", type)
                .put("upper", config.upper())
                .build();
    }
}
