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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reading. Override {@link #nativeValue} and {@link #nativeUnit}, in the device's own terms: what the home's unit
 * system wants is made of it here. Home Assistant 2026.1: {@code SensorEntity}.
 */
public abstract class SensorEntity extends Entity {
    private static final String INVALID = "invalid_sensor_value";
    private static final String OPTIONS = "sensor";
    private static final String PRIVATE_OPTIONS = "sensor.private";
    private static final Set<String> WITHOUT_NUMBERS =
            Set.of(SensorDeviceClass.DATE, SensorDeviceClass.ENUM, SensorDeviceClass.TIMESTAMP);

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private boolean stateClassDoubted;
    private boolean unitDoubted;

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

    /** @throws HubException {@code invalid_sensor_value} for a last reset of anything but a total */
    @Override
    public final DataMap stateAttributes() {
        Instant reset = lastReset();
        if (reset == null) {
            return DataMap.of();
        }
        if (stateClass() != StateClass.TOTAL) {
            throw new HubException(
                    INVALID,
                    called() + " says when it was last reset, which only a sensor of state class total does; its state"
                            + " class is " + wordOf(stateClass()));
        }
        return DataMap.of("last_reset", reset);
    }

    /**
     * The unit it is shown in: of a sensor with a unique id the one its owner has chosen, else the suggested one, else that
     * of the home's unit system; of another one the suggested one. A temperature is shown in the home's unit in any case.
     */
    @Override
    public final @Nullable String unitOfMeasurement() {
        String unit = nativeUnit();
        String deviceClass = deviceClass();
        Quantity quantity = SensorUnits.quantity(deviceClass);
        if (deviceClass == null || quantity == null || !quantity.has(unit) || !isAdded()) {
            return unit;
        }
        UnitSystem units = hub().config().units();
        String better = uniqueId() == null
                ? among(quantity, suggestedUnit())
                : firstOf(
                        among(quantity, registryOptions(OPTIONS).text("unit_of_measurement")),
                        among(quantity, registryOptions(PRIVATE_OPTIONS).text("suggested_unit_of_measurement")),
                        among(quantity, suggestedUnit()));
        if (better != null) {
            return better;
        }
        if (quantity == Quantity.TEMPERATURE) {
            return "K".equals(unit) ? unit : SensorUnits.temperature(units);
        }
        return uniqueId() == null ? unit : SensorUnits.preferred(units, deviceClass, unit);
    }

    private static @Nullable String among(Quantity quantity, @Nullable String unit) {
        return unit != null && quantity.has(unit) ? unit : null;
    }

    private static @Nullable String firstOf(@Nullable String... units) {
        return Arrays.stream(units).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /**
     * With how many decimals clients show its numbers: as its owner has chosen, else as it suggests, with more or fewer of
     * them when it is shown in a larger or smaller unit than the one it was made for. Null when nobody says.
     */
    public final @Nullable Integer displayPrecision() {
        if (registryOptions(OPTIONS).get("display_precision") instanceof Number chosen) {
            return chosen.intValue();
        }
        Integer suggested = suggestedDisplayPrecision();
        String from = suggestedUnit() == null ? nativeUnit() : suggestedUnit();
        String to = unitOfMeasurement();
        Quantity quantity = SensorUnits.quantity(deviceClass());
        if (suggested == null || quantity == null || Objects.equals(from, to)
                || !quantity.has(from) || !quantity.has(to)) {
            return suggested;
        }
        double digits = Math.log10(quantity.ratio(from, to));
        return Math.max(0, suggested + (int) (digits > 0 ? Math.floor(digits) : Math.ceil(digits)));
    }

    /**
     * What was read, in the unit it is shown in. A converted number keeps its decimals, and gets more when the unit is
     * larger, unless somebody says with how many it is shown. A unit or state class that does not go with the device class
     * is logged, once.
     *
     * @throws HubException {@code invalid_sensor_value} for a value that does not go with device class, unit or options
     */
    @Override
    public final @Nullable Object state() {
        Object value = nativeValue();
        String deviceClass = deviceClass();
        if (deviceClass != null && WITHOUT_NUMBERS.contains(deviceClass) && nativeUnit() != null) {
            throw new HubException(
                    INVALID,
                    called() + " has the unit '" + nativeUnit() + "', but its device class " + deviceClass
                            + " has no numbers; remove one of the two");
        }
        doubtStateClass(deviceClass);
        if (value == null) {
            return null;
        }
        if (SensorDeviceClass.TIMESTAMP.equals(deviceClass)) {
            return timestamp(value);
        } else if (SensorDeviceClass.DATE.equals(deviceClass)) {
            if (!(value instanceof LocalDate)) {
                throw wrong(value, "a LocalDate, as its device class is date");
            }
            return value;
        } else if (SensorDeviceClass.ENUM.equals(deviceClass) || !options().isEmpty()) {
            return option(value.toString(), deviceClass);
        }
        if (!isNumeric(deviceClass)) {
            return value;
        }
        doubtUnit(deviceClass);
        return number(value, deviceClass);
    }

    private void doubtStateClass(@Nullable String deviceClass) {
        StateClass stateClass = stateClass();
        if (stateClassDoubted || stateClass == null || !isAdded()) {
            return;
        }
        if (!SensorRules.agree(stateClass, nativeUnit())) {
            stateClassDoubted = true;
            hub().logger().warn(
                    "{} has the unit '{}', which does not go with its state class {}; expected '°'",
                    entityId(),
                    nativeUnit(),
                    stateClass.word());
        } else if (deviceClass != null && SensorDeviceClass.SCHEMA.choices().containsKey(deviceClass)
                && !SensorRules.stateClassesOf(deviceClass).contains(stateClass)) {
            stateClassDoubted = true;
            Set<StateClass> fitting = SensorRules.stateClassesOf(deviceClass);
            hub().logger().warn(
                    "{} has the state class {}, which does not go with its device class {}; expected {}",
                    entityId(),
                    stateClass.word(),
                    deviceClass,
                    fitting.isEmpty()
                            ? "none"
                            : fitting.stream().map(StateClass::word).collect(Collectors.joining(" or ")));
        }
    }

    private void doubtUnit(@Nullable String deviceClass) {
        Set<@Nullable String> units = deviceClass == null ? null : SensorRules.unitsOf(deviceClass);
        String unit = nativeUnit();
        if (unitDoubted || units == null || units.contains(Quantity.greek(unit)) || !isAdded()) {
            return;
        }
        unitDoubted = true;
        hub().logger().warn(
                "{} has the unit '{}', which is not one of the device class {}; expected {}",
                entityId(),
                unit,
                deviceClass,
                units.stream().map(each -> each == null ? "none" : each).sorted().collect(Collectors.joining(", ")));
    }

    private String timestamp(Object value) {
        if (value instanceof Instant instant) {
            return SECONDS.format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
        }
        throw wrong(value, "an Instant, as its device class is timestamp");
    }

    private String option(String value, @Nullable String deviceClass) {
        List<String> options = options();
        if (!SensorDeviceClass.ENUM.equals(deviceClass)) {
            throw new HubException(
                    INVALID,
                    called() + " has the options " + options
                            + ", which only the device class enum has; its device class"
                            + " is " + (deviceClass == null ? "none" : deviceClass));
        }
        if (options.isEmpty() || options.contains(value)) {
            return value;
        }
        throw wrong(value, "one of its options " + options);
    }

    // A device class that is not one of ours says nothing.
    private boolean isNumeric(@Nullable String deviceClass) {
        return (deviceClass != null && SensorDeviceClass.SCHEMA.choices().containsKey(deviceClass))
                || stateClass() != null || nativeUnit() != null || suggestedDisplayPrecision() != null;
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
        if (!Double.isFinite(converted)) {
            throw wrong(value, "a number that can be shown in " + to);
        }
        if (suggestedDisplayPrecision() != null
                || registryOptions(OPTIONS).get("display_precision") instanceof Number) {
            return converted;
        }
        int decimals = decimals(value instanceof Double d ? StateText.of(d) : value.toString().strip())
                + (int) Math.floor(Math.max(0, Math.log10(quantity.ratio(from, to))));
        BigDecimal rounded = new BigDecimal(converted).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.toPlainString();
    }

    private static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
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
        return new HubException(INVALID, called() + " has the value '" + value + "'; it should be " + expected);
    }

    private String called() {
        return "the sensor " + (isAdded() ? entityId() : getClass().getSimpleName());
    }

    private static String wordOf(@Nullable StateClass stateClass) {
        return stateClass == null ? "none" : stateClass.word();
    }
}
