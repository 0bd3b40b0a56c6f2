package dev.hearth.compat.entity;

import dev.hearth.api.domain.climate.ClimateTargets;
import dev.hearth.api.domain.climate.HvacAction;
import dev.hearth.api.domain.climate.HvacMode;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that heats or cools, written as blocking code; see {@link SyncEntity} for what runs where. Temperatures are in
 * {@link #temperatureUnit}. Override the commands that {@link #supportedFeatures} promises; what they throw is the
 * caller's failure. Home Assistant 0.45: {@code ClimateDevice}.
 */
public abstract class SyncClimate extends SyncEntity {
    /** How it works; null when not known. */
    public abstract @Nullable HvacMode hvacMode();

    /** The ways it can work. */
    public abstract List<HvacMode> hvacModes();

    /** What it does now; null when not known. */
    public @Nullable HvacAction hvacAction() {
        return null;
    }

    /** {@code °C} or {@code °F}; null for the former. */
    public @Nullable String temperatureUnit() {
        return null;
    }

    /** How finely temperatures are shown; null for what goes with the home's unit. */
    public @Nullable Double precision() {
        return null;
    }

    /** The temperature; null when not known. */
    public @Nullable Number currentTemperature() {
        return null;
    }

    /** The temperature to keep; null when it keeps none or it is not known. */
    public @Nullable Number targetTemperature() {
        return null;
    }

    /** The lower end of the range to keep; null when it keeps none. */
    public @Nullable Number targetTemperatureLow() {
        return null;
    }

    /** The upper end of the range to keep; null when it keeps none. */
    public @Nullable Number targetTemperatureHigh() {
        return null;
    }

    /** In which steps it takes a temperature, in the home's unit; null when any will do. */
    public @Nullable Number targetTemperatureStep() {
        return null;
    }

    /** The lowest temperature it can keep; null for 7 °C. */
    public @Nullable Number minTemp() {
        return null;
    }

    /** The highest temperature it can keep; null for 35 °C. */
    public @Nullable Number maxTemp() {
        return null;
    }

    /** How moist the air is, in per cent; null when not known. */
    public @Nullable Number currentHumidity() {
        return null;
    }

    /** How moist it shall keep the air, in per cent; null when not known. */
    public @Nullable Number targetHumidity() {
        return null;
    }

    /** The least humidity it can keep; null for 30. */
    public @Nullable Number minHumidity() {
        return null;
    }

    /** The most humidity it can keep; null for 99. */
    public @Nullable Number maxHumidity() {
        return null;
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

    /** Whether its auxiliary heater is on; null when not known. */
    public @Nullable Boolean isAuxHeat() {
        return null;
    }

    /** A sum of {@link dev.hearth.api.domain.climate.ClimateFeatures}. */
    public Long supportedFeatures() {
        return 0L;
    }

    /** Has it work that way, one it offers. */
    public void setHvacMode(HvacMode mode) throws Exception {
        throw notImplemented("setHvacMode");
    }

    /** Sets the temperatures to keep. */
    public void setTemperature(ClimateTargets targets) throws Exception {
        throw notImplemented("setTemperature");
    }

    /** Sets how moist it shall keep the air, in per cent and within its range. */
    public void setHumidity(int humidity) throws Exception {
        throw notImplemented("setHumidity");
    }

    /** Runs its fan that way, one it offers. */
    public void setFanMode(String mode) throws Exception {
        throw notImplemented("setFanMode");
    }

    /** Has it work in a preset mode, one it offers. */
    public void setPresetMode(String mode) throws Exception {
        throw notImplemented("setPresetMode");
    }

    /** Has it swing that way, one it offers. */
    public void setSwingMode(String mode) throws Exception {
        throw notImplemented("setSwingMode");
    }

    /** Has it swing from side to side that way, one it offers. */
    public void setSwingHorizontalMode(String mode) throws Exception {
        throw notImplemented("setSwingHorizontalMode");
    }

    /** Turns its auxiliary heater on or off. */
    public void setAuxHeat(boolean on) throws Exception {
        throw notImplemented("setAuxHeat");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new ClimateAdapter(this, hub);
    }
}
