package dev.hearth.templateentities.domain;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.DateTimeValue;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorDeviceClass;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.entity.LastState;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Legacy;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reading made of others. One that has a unit, a state class or a device class of numbers takes numbers only.
 * Home Assistant: {@code template.sensor}.
 */
final class TemplateSensor extends SensorEntity implements TemplateEntity {
    private static final Field<TemplateText> STATE = CommonKeys.required(CommonKeys.STATE);
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
    private static final OptionalField<TemplateText> LAST_RESET = CommonKeys.template(
            "last_reset", "When the total began at zero; only with the state class total.", "{{ today_at('00:00') }}");

    static final Kind KIND = Kind.of(
            "sensor", "Template Sensor", TemplateSensor::new, STATE, DEVICE_CLASS, UNIT, STATE_CLASS, LAST_RESET)
            .ruled(keys -> keys.checked(TemplateSensor::check))
            .formerly(Legacy.under("sensors")
                    .named("value_template", STATE)
                    .keeping(UNIT, DEVICE_CLASS));

    private static final Set<String> WITHOUT_NUMBERS =
            Set.of(SensorDeviceClass.DATE, SensorDeviceClass.ENUM, SensorDeviceClass.TIMESTAMP);

    private static final Schema<DateTimeValue> MOMENT = Schemas.dateTime();
    private static final Schema<LocalDate> DAY = Schemas.date();

    private final EntityTemplates templates;
    private final Options options;
    private @Nullable Object value;
    private @Nullable Instant lastReset;

    private TemplateSensor(Setting setting) {
        options = setting.options();
        templates = EntityTemplates.of(this, setting);
        templates.stateText(STATE, this::take);
        templates.detail(LAST_RESET,
                given -> lastReset = given == null ? null : moment(LAST_RESET.key(), given, false));
    }

    private static void check(Section section, Problems problems) {
        ConfigNode lastReset = section.node().get(LAST_RESET.key());
        if (lastReset != null && section.find(STATE_CLASS) != StateClass.TOTAL) {
            problems.in(LAST_RESET.key()).error(
                    lastReset, "'last_reset' is only for sensors of the state class 'total'");
        }
    }

    private void take(@Nullable Object given) {
        String kind = options.find(DEVICE_CLASS);
        if (given == null) {
            value = null;
        } else if (SensorDeviceClass.TIMESTAMP.equals(kind)) {
            value = moment(STATE.key(), given, true);
        } else if (SensorDeviceClass.DATE.equals(kind)) {
            value = DAY.validate(ConfigNode.of(given), new Problems());
            complainUnless(value != null, given, "a date");
        } else if (hasNumbers(kind) && Results.number(given) == null) {
            value = null;
            complainUnless(Results.isNoState(given), given, "a number, as the sensor has a unit, a state class or a"
                    + " device class");
        } else {
            value = given;
        }
    }

    private boolean hasNumbers(@Nullable String kind) {
        return kind == null
                ? options.has(UNIT) || options.has(STATE_CLASS)
                : !WITHOUT_NUMBERS.contains(kind);
    }

    private void complainUnless(boolean right, Object given, String expected) {
        if (!right) {
            templates.complain(STATE.key(), given, expected);
        }
    }

    private @Nullable Instant moment(String option, Object given, boolean zoned) {
        if (given instanceof Instant instant) {
            return instant;
        }
        DateTimeValue parsed = MOMENT.validate(ConfigNode.of(given), new Problems());
        if (parsed == null || (zoned && parsed.offset() == null)) {
            templates.complain(
                    option, given, zoned ? "a date and time with an offset from UTC" : "a date and time");
            return null;
        }
        return parsed.offset() == null
                ? parsed.local().atZone(hub().config().timeZone()).toInstant()
                : parsed.local().toInstant(parsed.offset());
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    // The state may be shown in another unit than it was read in, so that it is kept beside it.
    @Override
    public DataMap extraDataToKeep() {
        return value == null || value instanceof Instant || value instanceof LocalDate
                ? DataMap.of()
                : DataMap.of("native_value", value);
    }

    @Override
    public void restore(LastState last) {
        Object kept = last.extra().get("native_value");
        take(kept == null ? last.state().value() : kept);
    }

    @Override
    public @Nullable Object nativeValue() {
        return value;
    }

    @Override
    public @Nullable String nativeUnit() {
        return options.find(UNIT);
    }

    @Override
    public @Nullable String deviceClass() {
        return options.find(DEVICE_CLASS);
    }

    @Override
    public @Nullable StateClass stateClass() {
        return options.find(STATE_CLASS);
    }

    @Override
    public @Nullable Instant lastReset() {
        return lastReset;
    }
}
