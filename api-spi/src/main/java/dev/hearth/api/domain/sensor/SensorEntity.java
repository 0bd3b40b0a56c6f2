package dev.hearth.api.domain.sensor;

import dev.hearth.api.HubException;
import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.state.StateText;
import dev.hearth.api.unit.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reading. Override {@link #nativeValue} and {@link #nativeUnit}, in the device's own terms: what the home's unit
 * system wants is made of it here. Home Assistant 2024.1: {@code SensorEntity}.
 */
public abstract class SensorEntity extends Entity {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /**
     * What was read: a number, a text, with device class {@code timestamp} an {@link Instant} and with {@code date} a
     * {@link LocalDate}; null when not known.
     */
    public abstract @Nullable Object nativeValue();

    /** The unit of {@link #nativeValue}; a sensor that has one reads numbers. */
    public @Nullable String nativeUnit() {
        return null;
    }

    /** How its numbers are summed up over time; a sensor that has one reads numbers. */
    public @Nullable StateClass stateClass() {
        return null;
    }

    /** The texts it may read, with device class {@code enum}. */
    public List<String> options() {
        return List.of();
    }

    /** When an amount of {@link StateClass#TOTAL} began at zero. */
    public @Nullable Instant lastReset() {
        return null;
    }

    /** How many decimals people want to see; the state keeps them all. */
    public @Nullable Integer suggestedDisplayPrecision() {
        return null;
    }

    /** A unit it is better shown in than {@link #nativeUnit}; wins over the home's unit system. */
    public @Nullable String suggestedUnit() {
        return null;
    }

    @Override
    public final DataMap capabilityAttributes() {
        StateClass stateClass = stateClass();
        if (stateClass != null) {
            return DataMap.of("state_class", stateClass.word());
        }
        List<String> options = options();
        return options.isEmpty() ? DataMap.of() : DataMap.of("options", options);
    }

    @Override
    public final DataMap stateAttributes() {
        Instant reset = stateClass() == StateClass.TOTAL ? lastReset() : null;
        return reset == null ? DataMap.of() : DataMap.of("last_reset", reset);
    }

    /** The unit it is shown in. A temperature is always shown in the home's; the rest if it has a unique id. */
    @Override
    public final @Nullable String unitOfMeasurement() {
        String unit = nativeUnit();
        String deviceClass = deviceClass();
        Quantity quantity = SensorUnits.quantity(deviceClass);
        if (deviceClass == null || quantity == null || !quantity.has(unit) || !isAdded()) {
            return unit;
        }
        UnitSystem units = hub().config().units();
        String suggested = suggestedUnit();
        if (uniqueId() != null && suggested != null && quantity.has(suggested)) {
            return suggested;
        }
        if (quantity == Quantity.TEMPERATURE) {
            return "K".equals(unit) ? unit : SensorUnits.temperature(units);
        }
        return uniqueId() == null ? unit : SensorUnits.preferred(units, deviceClass, unit);
    }

    /**
     * What was read, in the unit it is shown in. A converted number keeps its decimals, and gets more when the unit is
     * larger, unless the sensor suggests a precision.
     *
     * @throws HubException {@code invalid_sensor_value} for a value that does not go with device class, unit or options
     */
    @Override
    public final @Nullable Object state() {
        Object value = nativeValue();
        if (value == null) {
            return null;
        }
        String deviceClass = deviceClass();
        if (SensorDeviceClass.TIMESTAMP.equals(deviceClass)) {
            return timestamp(value);
        } else if (SensorDeviceClass.DATE.equals(deviceClass)) {
            if (!(value instanceof LocalDate)) {
                throw wrong(value, "a LocalDate, as its device class is date");
            }
            return value;
        } else if (SensorDeviceClass.ENUM.equals(deviceClass) || !options().isEmpty()) {
            return option(value.toString());
        }
        return isNumeric(deviceClass) ? number(value, deviceClass) : value;
    }

    private String timestamp(Object value) {
        if (value instanceof Instant instant) {
            return SECONDS.format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
        }
        throw wrong(value, "an Instant, as its device class is timestamp");
    }

    private String option(String value) {
        List<String> options = options();
        if (options.isEmpty() || options.contains(value)) {
            return value;
        }
        throw wrong(value, "one of its options " + options);
    }

    private boolean isNumeric(@Nullable String deviceClass) {
        return deviceClass != null || stateClass() != null || nativeUnit() != null
                || suggestedDisplayPrecision() != null;
    }

    private Object number(Object value, @Nullable String deviceClass) {
        BigDecimal number = decimal(value);
        String from = nativeUnit();
        String to = unitOfMeasurement();
        Quantity quantity = SensorUnits.quantity(deviceClass);
        if (quantity == null || Objects.equals(from, to)) {
            return value;
        }
        double converted = quantity.convert(number.doubleValue(), from, to);
        if (suggestedDisplayPrecision() != null) {
            return converted;
        }
        int decimals = Math.max(0, number.scale())
                + (int) Math.floor(Math.max(0, Math.log10(quantity.ratio(from, to))));
        BigDecimal rounded = new BigDecimal(converted).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.toPlainString();
    }

    private BigDecimal decimal(Object value) {
        try {
            return switch (value) {
                case BigDecimal decimal -> decimal;
                case Double d -> new BigDecimal(StateText.of(d));
                default -> new BigDecimal(value.toString().strip());
            };
        } catch (NumberFormatException e) {
            throw wrong(value, "a number, as it has a unit, a state class or a device class");
        }
    }

    private HubException wrong(Object value, String expected) {
        return new HubException(
                "invalid_sensor_value",
                "the sensor " + (isAdded() ? entityId() : getClass().getSimpleName()) + " has the value '" + value
                        + "'; it should be " + expected);
    }
}
