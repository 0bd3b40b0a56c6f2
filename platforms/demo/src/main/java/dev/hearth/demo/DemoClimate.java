package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.climate.ClimateEntity;
import dev.hearth.api.domain.climate.ClimateFeatures;
import dev.hearth.api.domain.climate.ClimateTargets;
import dev.hearth.api.domain.climate.HvacAction;
import dev.hearth.api.domain.climate.HvacMode;
import dev.hearth.api.entity.DeviceInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A climate device that takes what it is told and does nothing about it; the one entity of its device. */
final class DemoClimate extends ClimateEntity {
    private static final List<String> FAN_MODES = List.of("on_low", "on_high", "auto_low", "auto_high", "off");
    private static final List<String> SWING_MODES = List.of("auto", "1", "2", "3", "off");

    private final String uniqueId;
    private final String device;
    private final String unit;
    private final Number currentTemperature;
    private final @Nullable Number currentHumidity;
    private final @Nullable HvacAction action;
    private final List<HvacMode> modes;
    private final List<String> presetModes;
    private final long features;
    private final Settings settings;

    /** What can be set. A target that is null is one it does not have. */
    private static final class Settings {
        private HvacMode mode;
        private @Nullable Number temperature;
        private @Nullable Number low;
        private @Nullable Number high;
        private @Nullable Number humidity;
        private @Nullable String fanMode;
        private @Nullable String swingMode;
        private @Nullable String presetMode;
        private @Nullable Boolean auxHeat;

        Settings(HvacMode mode) {
            this.mode = mode;
        }

        long features(List<HvacMode> modes) {
            return bit(temperature, ClimateFeatures.TARGET_TEMPERATURE)
                    | bit(humidity, ClimateFeatures.TARGET_HUMIDITY)
                    | bit(fanMode, ClimateFeatures.FAN_MODE)
                    | bit(presetMode, ClimateFeatures.PRESET_MODE)
                    | bit(swingMode, ClimateFeatures.SWING_MODE)
                    | bit(auxHeat, ClimateFeatures.AUX_HEAT)
                    | (modes.contains(HvacMode.HEAT_COOL) || modes.contains(HvacMode.AUTO)
                            ? ClimateFeatures.TARGET_TEMPERATURE_RANGE
                            : 0);
        }

        private static long bit(@Nullable Object target, long feature) {
            return target == null ? 0 : feature;
        }
    }

    private DemoClimate(
            String uniqueId,
            String device,
            String unit,
            Number currentTemperature,
            @Nullable Number currentHumidity,
            @Nullable HvacAction action,
            List<HvacMode> modes,
            List<String> presetModes,
            Settings settings) {
        this.uniqueId = uniqueId;
        this.device = device;
        this.unit = unit;
        this.currentTemperature = currentTemperature;
        this.currentHumidity = currentHumidity;
        this.action = action;
        this.modes = modes;
        this.presetModes = presetModes;
        this.settings = settings;
        this.features = settings.features(modes);
    }

    static List<DemoClimate> all() {
        return List.of(heatPump("climate_1", "HeatPump"), hvac(), ecobee());
    }

    static DemoClimate numbered(int number) {
        return heatPump("numbered_climate_" + number, "Demo " + number);
    }

    private static DemoClimate heatPump(String uniqueId, String device) {
        Settings settings = new Settings(HvacMode.HEAT);
        settings.temperature = 68;
        return new DemoClimate(
                uniqueId, device, "°F", 77, null, HvacAction.HEATING, List.of(HvacMode.HEAT, HvacMode.OFF), List.of(),
                settings);
    }

    private static DemoClimate hvac() {
        Settings settings = new Settings(HvacMode.COOL);
        settings.temperature = 21;
        settings.humidity = 67;
        settings.fanMode = "On High";
        settings.swingMode = "Off";
        settings.auxHeat = false;
        return new DemoClimate(
                "climate_2", "Hvac", "°C", 22, 54, HvacAction.COOLING, allBut(HvacMode.HEAT_COOL), List.of(), settings);
    }

    private static DemoClimate ecobee() {
        Settings settings = new Settings(HvacMode.HEAT_COOL);
        settings.low = 21;
        settings.high = 24;
        settings.fanMode = "Auto Low";
        settings.swingMode = "Auto";
        settings.presetMode = "home";
        return new DemoClimate(
                "climate_3", "Ecobee", "°C", 23, null, null, allBut(HvacMode.HEAT), List.of("home", "eco", "away"),
                settings);
    }

    private static List<HvacMode> allBut(HvacMode one) {
        return List.of(HvacMode.values()).stream().filter(mode -> mode != one).toList();
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String uniqueId() {
        return uniqueId;
    }

    @Override
    public boolean hasEntityName() {
        return true;
    }

    @Override
    public DeviceInfo deviceInfo() {
        return DeviceInfo.of("demo", uniqueId, device);
    }

    @Override
    public String translationKey() {
        return "ubercool";
    }

    @Override
    public Long supportedFeatures() {
        return features;
    }

    @Override
    public String temperatureUnit() {
        return unit;
    }

    @Override
    public HvacMode hvacMode() {
        return settings.mode;
    }

    @Override
    public List<HvacMode> hvacModes() {
        return modes;
    }

    @Override
    public @Nullable HvacAction hvacAction() {
        return action;
    }

    @Override
    public Number currentTemperature() {
        return currentTemperature;
    }

    @Override
    public @Nullable Number targetTemperature() {
        return settings.temperature;
    }

    @Override
    public @Nullable Number targetTemperatureLow() {
        return settings.low;
    }

    @Override
    public @Nullable Number targetTemperatureHigh() {
        return settings.high;
    }

    @Override
    public @Nullable Number currentHumidity() {
        return currentHumidity;
    }

    @Override
    public @Nullable Number targetHumidity() {
        return settings.humidity;
    }

    @Override
    public @Nullable String fanMode() {
        return settings.fanMode;
    }

    @Override
    public List<String> fanModes() {
        return FAN_MODES;
    }

    @Override
    public @Nullable String swingMode() {
        return settings.swingMode;
    }

    @Override
    public List<String> swingModes() {
        return SWING_MODES;
    }

    @Override
    public @Nullable String presetMode() {
        return settings.presetMode;
    }

    @Override
    public List<String> presetModes() {
        return presetModes;
    }

    @Override
    public @Nullable Boolean isAuxHeat() {
        return settings.auxHeat;
    }

    @Override
    public CompletionStage<?> setHvacMode(HvacMode mode) {
        settings.mode = mode;
        return written();
    }

    @Override
    public CompletionStage<?> setTemperature(ClimateTargets targets) {
        if (targets.temperature() != null) {
            settings.temperature = targets.temperature();
        }
        if (targets.low() != null && targets.high() != null) {
            settings.low = targets.low();
            settings.high = targets.high();
        }
        if (targets.hvacMode() != null) {
            settings.mode = targets.hvacMode();
        }
        return written();
    }

    @Override
    public CompletionStage<?> setHumidity(int humidity) {
        settings.humidity = humidity;
        return written();
    }

    @Override
    public CompletionStage<?> setFanMode(String mode) {
        settings.fanMode = mode;
        return written();
    }

    @Override
    public CompletionStage<?> setSwingMode(String mode) {
        settings.swingMode = mode;
        return written();
    }

    @Override
    public CompletionStage<?> setPresetMode(String mode) {
        settings.presetMode = mode;
        return written();
    }

    @Override
    public CompletionStage<?> setAuxHeat(boolean on) {
        settings.auxHeat = on;
        return written();
    }

    private CompletionStage<?> written() {
        writeState();
        return Stages.done();
    }
}
