package dev.hearth.api.domain.sensor;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Suggestions;
import dev.hearth.api.entity.EntityOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sensors written into the configuration have in common.
 * Home Assistant: {@code TEMPLATE_SENSOR_BASE_SCHEMA}.
 *
 * @param entity those of every entity
 * @param deviceClass one of {@link SensorDeviceClass}; null when not written
 * @param unit the unit of what is read; null when not written
 * @param stateClass how the numbers are summed up; null when not written
 */
public record SensorOptions(
        EntityOptions entity,
        @Nullable String deviceClass,
        @Nullable String unit,
        @Nullable StateClass stateClass) {
    private static final OptionalField<String> DEVICE_CLASS = Field.optional("device_class", SensorDeviceClass.SCHEMA)
            .doc("What is measured.")
            .example("temperature");
    private static final OptionalField<String> UNIT = Field.optional("unit_of_measurement", Schemas.string())
            .doc("The unit; a sensor that has one reads numbers.")
            .example("°C");
    private static final OptionalField<StateClass> STATE_CLASS = Field.optional(
            "state_class", Schemas.enumOf(StateClass.class))
            .doc("How the numbers are summed up over time.")
            .example("measurement");

    private static final Set<String> NOT_NUMERIC =
            Set.of(SensorDeviceClass.DATE, SensorDeviceClass.ENUM, SensorDeviceClass.TIMESTAMP);

    // Only where the units are few and have always been the same: a unit that is merely new must not be called wrong.
    private static final Map<String, List<String>> UNITS = Map.of(
            SensorDeviceClass.BATTERY, List.of("%"),
            SensorDeviceClass.HUMIDITY, List.of("%"),
            SensorDeviceClass.ILLUMINANCE, List.of("lx"),
            SensorDeviceClass.MOISTURE, List.of("%"),
            SensorDeviceClass.TEMPERATURE, List.of("°C", "°F", "K"));

    /** The keys, with a name for a sensor that is written without one. */
    public static MapSchema schema(String defaultName) {
        return EntityOptions.schema(defaultName).plus(Schemas.map(DEVICE_CLASS, UNIT, STATE_CLASS));
    }

    /**
     * Reads the keys from a section whose schema has them, and checks what holds between them. Home Assistant finds it
     * out when the sensor has its first value ({@code SensorEntity.state}).
     *
     * @return null after an error was reported
     */
    public static @Nullable SensorOptions read(Section section, Problems problems) {
        SensorOptions options = new SensorOptions(
                EntityOptions.of(section), section.find(DEVICE_CLASS), section.find(UNIT), section.find(STATE_CLASS));
        return options.agrees(section, problems) ? options : null;
    }

    private boolean agrees(Section section, Problems problems) {
        String kind = deviceClass;
        if (kind == null) {
            return true;
        }
        if (NOT_NUMERIC.contains(kind)) {
            boolean noUnit = isAbsent(unit, UNIT, section, problems);
            return isAbsent(stateClass, STATE_CLASS, section, problems) && noUnit;
        }
        List<String> units = UNITS.get(kind);
        if (unit != null && units != null && !units.contains(unit)) {
            problems.in(UNIT.key())
                    .warning(
                            section.nodeOf(UNIT),
                            section.nodeOf(UNIT).describe() + " is not a unit of the device class '" + kind + "'",
                            units.size() == 1
                                    ? "'" + units.getFirst() + "'"
                                    : "one of '" + String.join("', '", units) + "'",
                            meant(unit, units));
        }
        return true;
    }

    private boolean isAbsent(@Nullable Object value, FieldSpec<?> field, Section section, Problems problems) {
        if (value == null) {
            return true;
        }
        problems.in(field.key())
                .error(
                        section.nodeOf(field),
                        "'" + field.key() + "' is for numbers, but the device class '" + deviceClass
                                + "' has none; remove one of the two");
        return false;
    }

    // Mostly the degree sign is what is missing.
    private static @Nullable String meant(String unit, List<String> units) {
        return units.contains("°" + unit) ? "°" + unit : Suggestions.closest(unit, units);
    }
}
