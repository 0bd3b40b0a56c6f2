package dev.hearth.api.domain.number;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorUnits;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.state.StateText;
import dev.hearth.api.unit.Quantity;
import dev.hearth.api.unit.Rounding;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A number that can be set. Override {@link #nativeValue}, {@link #setNativeValue} and what bounds it, in the device's own
 * unit: what the home or its owner wants to see is made of it here. Numbers are shown as they are given: a whole number
 * without a fraction, {@code 42.0} with it. Its device class is one of {@link NumberDeviceClass}. Home Assistant:
 * {@code NumberEntity}.
 */
public abstract class NumberEntity extends Entity {
    private static final String OPTIONS = "number";
    private static final double USUAL_STEP = 1;

    /** The present value, in {@link #nativeUnit}; null when not known. */
    public abstract @Nullable Number nativeValue();

    /** Sets it, to a value in {@link #nativeUnit} that is in the range. */
    public abstract CompletionStage<?> setNativeValue(double value);

    /** The smallest value, in {@link #nativeUnit}. */
    public Number nativeMin() {
        return 0.0;
    }

    /** The largest value, in {@link #nativeUnit}. */
    public Number nativeMax() {
        return 100.0;
    }

    /** From which value to the next; null for 1, or a tenth, a hundredth … in a range that is no larger than that. */
    public @Nullable Number nativeStep() {
        return null;
    }

    /** The unit of {@link #nativeValue}. */
    public @Nullable String nativeUnit() {
        return null;
    }

    /** How clients offer it. */
    public NumberMode mode() {
        return NumberMode.AUTO;
    }

    /** The smallest value that may be set, in the unit it is shown in. */
    public final Number min() {
        return shown(nativeMin(), Cut.DOWN);
    }

    /** The largest value that may be set, in the unit it is shown in. */
    public final Number max() {
        return shown(nativeMax(), Cut.UP);
    }

    /** From which value to the next. */
    public final Number step() {
        Number own = nativeStep();
        if (own != null) {
            return own;
        }
        double range = Math.abs(max().doubleValue() - min().doubleValue());
        double step = USUAL_STEP;
        while (range != 0 && range <= step && step > Double.MIN_NORMAL) {
            step /= 10;
        }
        return step;
    }

    @Override
    public final DataMap capabilityAttributes() {
        return DataMap.builder(4)
                .put("min", min())
                .put("max", max())
                .put("step", step())
                .put("mode", mode().word())
                .build();
    }

    /**
     * The unit it is shown in: the one its owner has chosen, of a temperature else the home's, else its own.
     */
    @Override
    public final @Nullable String unitOfMeasurement() {
        String unit = nativeUnit();
        Quantity quantity = SensorUnits.quantity(deviceClass());
        if (quantity == null || !quantity.has(unit) || !isAdded()) {
            return unit;
        }
        String chosen = registryOptions(OPTIONS).text("unit_of_measurement");
        if (chosen != null && quantity.has(chosen)) {
            return chosen;
        }
        return quantity == Quantity.TEMPERATURE && !"K".equals(unit)
                ? SensorUnits.temperature(hub().config().units())
                : unit;
    }

    /** The present value in the unit it is shown in, with as many decimals as it has in its own. */
    @Override
    public final @Nullable Object state() {
        Number value = nativeValue();
        return value == null ? null : shown(value, Cut.NEAREST);
    }

    private enum Cut {
        DOWN,
        UP,
        NEAREST
    }

    private Number shown(Number value, Cut cut) {
        String from = nativeUnit();
        String to = unitOfMeasurement();
        Quantity quantity = SensorUnits.quantity(deviceClass());
        if (quantity == null || Objects.equals(from, to)) {
            return value;
        }
        double converted = quantity.convert(value.doubleValue(), from, to);
        int decimals = decimals(value);
        double factor = Math.pow(10, decimals);
        return switch (cut) {
            case DOWN -> Math.floor(converted * factor) / factor;
            case UP -> Math.ceil(converted * factor) / factor;
            case NEAREST -> Rounding.round(converted, decimals);
        };
    }

    private static int decimals(Number value) {
        String text = StateText.of(value);
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }

    /**
     * What {@code number.set_value} does: sets it to a value in the unit it is shown in.
     *
     * @throws ServiceException {@link ServiceException#INVALID} for one outside the range
     */
    final CompletionStage<?> setValue(double value) {
        if (!(value >= min().doubleValue() && value <= max().doubleValue())) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    "the value " + StateText.of(value) + " for " + entityId() + " is outside its range, "
                            + StateText.of(min()) + " to " + StateText.of(max()));
        }
        String from = unitOfMeasurement();
        String to = nativeUnit();
        Quantity quantity = SensorUnits.quantity(deviceClass());
        double own = quantity == null || Objects.equals(from, to) ? value : quantity.convert(value, from, to);
        double least = nativeMin().doubleValue();
        double most = nativeMax().doubleValue();
        if (least > most) {
            throw new HubException(
                    "invalid_number",
                    entityId() + " has no value that could be set: its range is " + nativeMin() + " to " + nativeMax());
        }
        return setNativeValue(Math.clamp(own, least, most));
    }
}
