package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps water warm, written as blocking code; see {@link SyncEntity} for what runs where. Temperatures are
 * in {@link #temperatureUnit}. Override the commands it obeys; what they throw is the caller's failure.
 */
public abstract class SyncWaterHeater extends SyncEntity {
    /** The mode it works in; null when not known. */
    public abstract @Nullable String currentOperation();

    /** The modes it offers. */
    public List<String> operationList() {
        return List.of();
    }

    /** {@code °C} or {@code °F}; null for the former. */
    public @Nullable String temperatureUnit() {
        return null;
    }

    /** How finely temperatures are shown; null for what goes with the home's unit. */
    public @Nullable Double precision() {
        return null;
    }

    /** How warm the water is; null when not known. */
    public @Nullable Number currentTemperature() {
        return null;
    }

    /** How warm it shall be; null when not known. */
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

    /** The lowest temperature to choose; null for 110 °F. */
    public @Nullable Number minTemp() {
        return null;
    }

    /** The highest temperature to choose; null for 140 °F. */
    public @Nullable Number maxTemp() {
        return null;
    }

    /** Whether it saves energy because people are away; null when not known. */
    public @Nullable Boolean isAwayModeOn() {
        return null;
    }

    /** A sum of {@link dev.hearth.api.domain.waterheater.WaterHeaterFeatures}. */
    public Long supportedFeatures() {
        return 0L;
    }

    /** Sets how warm the water shall be, and the mode unless it is null. */
    public void setTemperature(double temperature, @Nullable String operationMode) throws Exception {
        throw notImplemented("setTemperature");
    }

    /** Has it work in a mode, one it offers. */
    public void setOperationMode(String mode) throws Exception {
        throw notImplemented("setOperationMode");
    }

    /** Has it save energy because people are away, or no longer. */
    public void setAwayMode(boolean away) throws Exception {
        throw notImplemented("setAwayMode");
    }

    /** Turns it on. */
    public void turnOn() throws Exception {
        throw notImplemented("turnOn");
    }

    /** Turns it off. */
    public void turnOff() throws Exception {
        throw notImplemented("turnOff");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new WaterHeaterAdapter(this, hub);
    }
}
