package dev.hearth.api.domain.climate;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.EntityService.Handler;
import dev.hearth.api.entity.Offered;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.state.StateText;
import dev.hearth.api.unit.Quantity;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The services of climate devices, what their callers may write, and what a device refuses. */
final class ClimateServices {
    private static final MapSchema NOTHING = Schemas.map();
    private static final FieldForm HVAC_MODE_FORM = FieldForm.of(
            "HVAC mode",
            Selector.select(List.of("off", "auto", "cool", "dry", "fan_only", "heat_cool", "heat"))
                    .with("translation_key", "hvac_mode"));
    private static final Selector TEMPERATURES = Selector.number(0, 250).with("step", 0.1).with("mode", "box");
    private static final Field<HvacMode> HVAC_MODE = Field.required("hvac_mode", Schemas.enumOf(HvacMode.class))
            .doc("How it shall work, one of the modes it offers.")
            .form(HVAC_MODE_FORM);
    private static final OptionalField<HvacMode> WITH_HVAC_MODE =
            Field.optional("hvac_mode", Schemas.enumOf(HvacMode.class))
                    .doc("How it shall work from now on, one of the modes it offers.")
                    .form(HVAC_MODE_FORM);
    private static final OptionalField<Double> TEMPERATURE = Field.optional("temperature", Schemas.number())
            .doc("The temperature to keep, in the unit of the home.")
            .form(FieldForm.of("Temperature", TEMPERATURES).forFeatures(ClimateFeatures.TARGET_TEMPERATURE));
    private static final OptionalField<Double> HIGH = Field.optional("target_temp_high", Schemas.number())
            .doc("The upper end of the range to keep, in the unit of the home.")
            .form(FieldForm.of("Target temperature high", TEMPERATURES)
                    .forFeatures(ClimateFeatures.TARGET_TEMPERATURE_RANGE)
                    .asAdvanced());
    private static final OptionalField<Double> LOW = Field.optional("target_temp_low", Schemas.number())
            .doc("The lower end of the range to keep, in the unit of the home.")
            .form(FieldForm.of("Target temperature low", TEMPERATURES)
                    .forFeatures(ClimateFeatures.TARGET_TEMPERATURE_RANGE)
                    .asAdvanced());
    private static final Field<Long> HUMIDITY = Field.required("humidity", Schemas.integer())
            .doc("How moist it shall keep the air, in per cent.")
            .form(FieldForm.of("Humidity", Selector.number(30, 99).with("unit_of_measurement", "%")));
    private static final Field<Boolean> AUX_HEAT = Field.required("aux_heat", Schemas.bool())
            .doc("Whether the auxiliary heater shall be on.")
            .form(FieldForm.titled("Auxiliary heating"));

    private ClimateServices() {}

    static List<EntityService<ClimateEntity, ?>> all() {
        return List.of(
                service("turn_on", NOTHING, (climate, data) -> climate.turnOn())
                        .described("Turn on", "Turns a climate device on."),
                service("turn_off", NOTHING, (climate, data) -> climate.turnOff())
                        .described("Turn off", "Turns a climate device off."),
                service("toggle", NOTHING, (climate, data) -> climate.toggle())
                        .described("Toggle", "Turns a climate device on if it is off, else off."),
                service("set_hvac_mode", Schemas.map(HVAC_MODE), (climate, data) -> {
                    checkHvacMode(climate, data.get(HVAC_MODE));
                    return climate.setHvacMode(data.get(HVAC_MODE));
                })
                        .described("Set HVAC mode", "Sets whether a climate device heats, cools or works otherwise."),
                service(
                        "set_temperature",
                        Schemas.map(TEMPERATURE, HIGH, LOW, WITH_HVAC_MODE)
                                .atLeastOne(TEMPERATURE.key(), HIGH.key(), LOW.key())
                                .together(HIGH.key(), LOW.key()),
                        ClimateServices::setTemperature)
                        .needing(ClimateFeatures.TARGET_TEMPERATURE, ClimateFeatures.TARGET_TEMPERATURE_RANGE)
                        .described("Set target temperature", "Sets the temperature that a climate device keeps."),
                service("set_humidity", Schemas.map(HUMIDITY), ClimateServices::setHumidity)
                        .needing(ClimateFeatures.TARGET_HUMIDITY)
                        .described("Set target humidity", "Sets how moist a climate device keeps the air."),
                choice(
                        "fan_mode", "Fan mode", "low", ClimateFeatures.FAN_MODE,
                        ClimateEntity::fanModes, ClimateEntity::setFanMode)
                        .described("Set fan mode", "Sets how the fan of a climate device runs."),
                choice(
                        "preset_mode", "Preset mode", "away", ClimateFeatures.PRESET_MODE,
                        ClimateEntity::presetModes, ClimateEntity::setPresetMode)
                        .described("Set preset mode", "Has a climate device work in one of its preset modes."),
                choice(
                        "swing_mode", "Swing mode", "horizontal", ClimateFeatures.SWING_MODE,
                        ClimateEntity::swingModes, ClimateEntity::setSwingMode)
                        .described("Set swing mode", "Sets how a climate device swings."),
                choice(
                        "swing_horizontal_mode", "Horizontal swing mode", "on", ClimateFeatures.SWING_HORIZONTAL_MODE,
                        ClimateEntity::swingHorizontalModes, ClimateEntity::setSwingHorizontalMode)
                        .described("Set horizontal swing mode", "Sets how a climate device swings from side to side."),
                service("set_aux_heat", Schemas.map(AUX_HEAT),
                        (climate, data) -> climate.setAuxHeat(data.get(AUX_HEAT)))
                        .needing(ClimateFeatures.AUX_HEAT)
                        .described("Turn on/off auxiliary heater", "Turns the auxiliary heater on or off."));
    }

    private interface Choosing {
        CompletionStage<?> choose(ClimateEntity climate, String mode);
    }

    private static EntityService<ClimateEntity, Section> choice(
            String key,
            String title,
            String example,
            long feature,
            Function<ClimateEntity, List<String>> offered,
            Choosing choosing) {
        String what = key.replace('_', ' ');
        Field<String> field = Field.required(key, Schemas.string())
                .doc("The " + what + ", one of those it offers.")
                .example(example)
                .form(FieldForm.titled(title));
        return service("set_" + key, Schemas.map(field), (climate, data) -> {
            Offered.check(climate, what, data.get(field), offered.apply(climate));
            return choosing.choose(climate, data.get(field));
        }).needing(feature);
    }

    private static void checkHvacMode(ClimateEntity climate, HvacMode mode) {
        Offered.check(
                climate, "hvac mode", mode.word(), climate.hvacModes().stream().map(HvacMode::word).toList());
    }

    private static CompletionStage<?> setTemperature(ClimateEntity climate, Section data) {
        HvacMode mode = data.find(WITH_HVAC_MODE);
        if (mode != null) {
            checkHvacMode(climate, mode);
        }
        Double low = data.find(LOW);
        Double high = data.find(HIGH);
        if (low != null && high != null && low > high) {
            throw refused(
                    "target_temp_low " + StateText.of(low) + " is above target_temp_high " + StateText.of(high)
                            + " for " + climate.entityId());
        }
        return climate.setTemperature(new ClimateTargets(
                own(climate, TEMPERATURE, data, ClimateFeatures.TARGET_TEMPERATURE),
                own(climate, LOW, data, ClimateFeatures.TARGET_TEMPERATURE_RANGE),
                own(climate, HIGH, data, ClimateFeatures.TARGET_TEMPERATURE_RANGE),
                mode));
    }

    /** What is written under the field, in the unit of the device and within its range; null if nothing is. */
    private static @Nullable Double own(
            ClimateEntity climate, OptionalField<Double> field, Section data, long feature) {
        Double written = data.find(field);
        if (written == null) {
            return null;
        }
        if (!climate.supports(feature)) {
            throw refused(climate.entityId() + " does not take " + field.key() + "; it lacks the feature for it");
        }
        String home = climate.homeUnit();
        String unit = climate.temperatureUnit();
        double own = Quantity.TEMPERATURE.convert(written, home, unit);
        if (own < climate.minTemp().doubleValue() || own > climate.maxTemp().doubleValue()) {
            throw refused(
                    field.key() + " " + text(written, home) + " is not one that " + climate.entityId()
                            + " can keep; it takes " + text(inHome(climate.minTemp(), unit, home), home) + " to "
                            + text(inHome(climate.maxTemp(), unit, home), home));
        }
        return own;
    }

    private static double inHome(Number own, String unit, String home) {
        return Quantity.TEMPERATURE.convert(own.doubleValue(), unit, home);
    }

    private static String text(double temperature, String unit) {
        return StateText.of(temperature) + " " + unit;
    }

    private static CompletionStage<?> setHumidity(ClimateEntity climate, Section data) {
        long humidity = data.get(HUMIDITY);
        if (humidity < climate.minHumidity().doubleValue() || humidity > climate.maxHumidity().doubleValue()) {
            throw refused("humidity " + humidity + " % is not one that " + climate.entityId()
                    + " can keep; it takes " + climate.minHumidity() + " to " + climate.maxHumidity() + " %");
        }
        return climate.setHumidity((int) humidity);
    }

    private static ServiceException refused(String message) {
        return new ServiceException(ServiceException.INVALID, message);
    }

    private static EntityService<ClimateEntity, Section> service(
            String name, MapSchema schema, Handler<ClimateEntity, Section> handler) {
        return EntityService.of(name, schema, handler);
    }
}
