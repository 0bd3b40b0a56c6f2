package dev.hearth.api.domain.climate;

import dev.hearth.api.config.TemperatureUnit;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.unit.Quantity;
import dev.hearth.api.unit.Temperatures;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Something that heats or cools: a thermostat, an air conditioner. Override what it tells, in its own unit of temperature,
 * and the commands it obeys; {@link #supportedFeatures} says which those are. What a command is given has been checked
 * against what the device offers, and temperatures have been converted into its unit; clients see those of the home's
 * unit. Home Assistant: {@code ClimateEntity}.
 */
public abstract class ClimateEntity extends Entity {
    private static final double LOWEST_CELSIUS = 7;
    private static final double HIGHEST_CELSIUS = 35;
    private static final int LEAST_HUMIDITY = 30;
    private static final int MOST_HUMIDITY = 99;

    /** How it works; null when not known. */
    public abstract @Nullable HvacMode hvacMode();

    /** The ways it can work. */
    public abstract List<HvacMode> hvacModes();

    /** What it does now; null when not known. */
    public @Nullable HvacAction hvacAction() {
        return null;
    }

    /** The unit of the temperatures it tells and is told: {@code °C} or {@code °F}. */
    public String temperatureUnit() {
        return TemperatureUnit.CELSIUS.symbol();
    }

    /** How finely temperatures are shown: one of {@link Temperatures}' steps. Tenths in a home of °C, else whole. */
    public double precision() {
        return Temperatures.precision(homeUnit());
    }

    /** The temperature; null when not known. */
    public @Nullable Number currentTemperature() {
        return null;
    }

    /** The temperature to keep; null when it keeps none or it is not known. */
    public @Nullable Number targetTemperature() {
        return null;
    }

    /** The lower end of the range to keep; null when it keeps none or it is not known. */
    public @Nullable Number targetTemperatureLow() {
        return null;
    }

    /** The upper end of the range to keep; null when it keeps none or it is not known. */
    public @Nullable Number targetTemperatureHigh() {
        return null;
    }

    /** In which steps it takes a temperature, in the home's unit; null when any will do. */
    public @Nullable Number targetTemperatureStep() {
        return null;
    }

    /** The lowest temperature it can keep; 7 °C unless overridden. */
    public Number minTemp() {
        return ofCelsius(LOWEST_CELSIUS);
    }

    /** The highest temperature it can keep; 35 °C unless overridden. */
    public Number maxTemp() {
        return ofCelsius(HIGHEST_CELSIUS);
    }

    private Number ofCelsius(double celsius) {
        String celsiusUnit = TemperatureUnit.CELSIUS.symbol();
        if (temperatureUnit().equals(celsiusUnit)) {
            return (long) celsius;
        }
        return Quantity.TEMPERATURE.convert(celsius, celsiusUnit, temperatureUnit());
    }

    /** How moist the air is, in per cent; null when not known. */
    public @Nullable Number currentHumidity() {
        return null;
    }

    /** How moist it shall keep the air, in per cent; null when not known. */
    public @Nullable Number targetHumidity() {
        return null;
    }

    /** The least humidity it can keep, in per cent. */
    public Number minHumidity() {
        return LEAST_HUMIDITY;
    }

    /** The most humidity it can keep, in per cent. */
    public Number maxHumidity() {
        return MOST_HUMIDITY;
    }

    /** How its fan runs; null when not known. */
    public @Nullable String fanMode() {
        return null;
    }

    /** The ways its fan can run. */
    public List<String> fanModes() {
        return List.of();
    }

    /** The preset mode it works in; null for none. */
    public @Nullable String presetMode() {
        return null;
    }

    /** The preset modes it offers. */
    public List<String> presetModes() {
        return List.of();
    }

    /** How it swings; null when not known. */
    public @Nullable String swingMode() {
        return null;
    }

    /** The ways it can swing. */
    public List<String> swingModes() {
        return List.of();
    }

    /** How it swings from side to side; null when not known. */
    public @Nullable String swingHorizontalMode() {
        return null;
    }

    /** The ways it can swing from side to side. */
    public List<String> swingHorizontalModes() {
        return List.of();
    }

    /** Whether its auxiliary heater is on; null when not known, shown as off. */
    public @Nullable Boolean isAuxHeat() {
        return null;
    }

    /** A sum of {@link ClimateFeatures}. */
    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /** Has it work that way, one it offers. */
    public CompletionStage<?> setHvacMode(HvacMode mode) {
        return notImplemented("setHvacMode");
    }

    /** Sets the temperatures to keep. */
    public CompletionStage<?> setTemperature(ClimateTargets targets) {
        return notImplemented("setTemperature");
    }

    /**
     * Sets how moist it shall keep the air.
     *
     * @param humidity per cent, from {@link #minHumidity} to {@link #maxHumidity}
     */
    public CompletionStage<?> setHumidity(int humidity) {
        return notImplemented("setHumidity");
    }

    /** Runs its fan that way, one it offers. */
    public CompletionStage<?> setFanMode(String mode) {
        return notImplemented("setFanMode");
    }

    /** Has it work in a preset mode, one it offers. */
    public CompletionStage<?> setPresetMode(String mode) {
        return notImplemented("setPresetMode");
    }

    /** Has it swing that way, one it offers. */
    public CompletionStage<?> setSwingMode(String mode) {
        return notImplemented("setSwingMode");
    }

    /** Has it swing from side to side that way, one it offers. */
    public CompletionStage<?> setSwingHorizontalMode(String mode) {
        return notImplemented("setSwingHorizontalMode");
    }

    /** Turns its auxiliary heater on or off. */
    public CompletionStage<?> setAuxHeat(boolean on) {
        return notImplemented("setAuxHeat");
    }

    /**
     * Turns it on. By itself it takes the only mode there is beside off, else the first it offers of heating or cooling,
     * heating, cooling.
     */
    public CompletionStage<?> turnOn() {
        List<HvacMode> modes = hvacModes();
        if (modes.size() == 2 && modes.contains(HvacMode.OFF)) {
            return setHvacMode(modes.get(1 - modes.indexOf(HvacMode.OFF)));
        }
        for (HvacMode mode : List.of(HvacMode.HEAT_COOL, HvacMode.HEAT, HvacMode.COOL)) {
            if (modes.contains(mode)) {
                return setHvacMode(mode);
            }
        }
        return notImplemented("turnOn");
    }

    /** Turns it off, by itself with the mode off. */
    public CompletionStage<?> turnOff() {
        return hvacModes().contains(HvacMode.OFF) ? setHvacMode(HvacMode.OFF) : notImplemented("turnOff");
    }

    /** Turns it on if it is off, else off. */
    public CompletionStage<?> toggle() {
        return hvacMode() == HvacMode.OFF ? turnOn() : turnOff();
    }

    final String homeUnit() {
        return Temperatures.unit(hub().config().units());
    }

    private @Nullable Number shown(@Nullable Number temperature) {
        return Temperatures.shown(temperature, temperatureUnit(), homeUnit(), precision());
    }

    /** The word of its {@link #hvacMode}. */
    @Override
    public final @Nullable String state() {
        HvacMode mode = hvacMode();
        return mode == null ? null : mode.word();
    }

    @Override
    public final DataMap capabilityAttributes() {
        DataMap.Builder out = DataMap.builder();
        out.put("hvac_modes", hvacModes());
        out.put("min_temp", shown(minTemp()));
        out.put("max_temp", shown(maxTemp()));
        out.putIfPresent("target_temp_step", targetTemperatureStep());
        if (supports(ClimateFeatures.TARGET_HUMIDITY)) {
            out.put("min_humidity", minHumidity());
            out.put("max_humidity", maxHumidity());
        }
        if (supports(ClimateFeatures.FAN_MODE)) {
            out.put("fan_modes", fanModes());
        }
        if (supports(ClimateFeatures.PRESET_MODE)) {
            out.put("preset_modes", presetModes());
        }
        if (supports(ClimateFeatures.SWING_MODE)) {
            out.put("swing_modes", swingModes());
        }
        if (supports(ClimateFeatures.SWING_HORIZONTAL_MODE)) {
            out.put("swing_horizontal_modes", swingHorizontalModes());
        }
        return out.build();
    }

    @Override
    public final DataMap stateAttributes() {
        DataMap.Builder out = DataMap.builder();
        out.put("current_temperature", shown(currentTemperature()));
        if (supports(ClimateFeatures.TARGET_TEMPERATURE)) {
            out.put("temperature", shown(targetTemperature()));
        }
        if (supports(ClimateFeatures.TARGET_TEMPERATURE_RANGE)) {
            out.put("target_temp_high", shown(targetTemperatureHigh()));
            out.put("target_temp_low", shown(targetTemperatureLow()));
        }
        out.putIfPresent("current_humidity", currentHumidity());
        if (supports(ClimateFeatures.TARGET_HUMIDITY)) {
            out.put("humidity", targetHumidity());
        }
        if (supports(ClimateFeatures.FAN_MODE)) {
            out.put("fan_mode", fanMode());
        }
        out.putIfPresent("hvac_action", hvacAction());
        if (supports(ClimateFeatures.PRESET_MODE)) {
            out.put("preset_mode", presetMode());
        }
        if (supports(ClimateFeatures.SWING_MODE)) {
            out.put("swing_mode", swingMode());
        }
        if (supports(ClimateFeatures.SWING_HORIZONTAL_MODE)) {
            out.put("swing_horizontal_mode", swingHorizontalMode());
        }
        if (supports(ClimateFeatures.AUX_HEAT)) {
            out.put("aux_heat", Boolean.TRUE.equals(isAuxHeat()) ? "on" : "off");
        }
        return out.build();
    }
}
