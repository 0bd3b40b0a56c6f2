package dev.hearth.api.domain.waterheater;

import dev.hearth.api.config.TemperatureUnit;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.Offered;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.state.StateText;
import dev.hearth.api.unit.Quantity;
import dev.hearth.api.unit.Temperatures;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps water warm. Override what it tells, in its own unit of temperature, and the commands it obeys;
 * {@link #supportedFeatures} says which those are. Clients see temperatures in the home's unit. Its usual modes, which
 * are its state too: {@code eco}, {@code electric}, {@code performance}, {@code high_demand}, {@code heat_pump},
 * {@code gas}, {@code off}. Home Assistant 2024.1: {@code WaterHeaterEntity}.
 */
public abstract class WaterHeaterEntity extends Entity {
    private static final double LOWEST_FAHRENHEIT = 110;
    private static final double HIGHEST_FAHRENHEIT = 140;

    /** The mode it works in; null when not known. */
    public abstract @Nullable String currentOperation();

    /** The modes it offers. */
    public List<String> operationList() {
        return List.of();
    }

    /** The unit of the temperatures it tells and is told: {@code °C} or {@code °F}. */
    public String temperatureUnit() {
        return TemperatureUnit.CELSIUS.symbol();
    }

    /** How finely temperatures are shown: one of {@link Temperatures}' steps. Tenths in a home of °C, else whole. */
    public double precision() {
        return Temperatures.precision(homeUnit());
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

    /** The lowest temperature to choose; 110 °F unless overridden. */
    public Number minTemp() {
        return ofFahrenheit(LOWEST_FAHRENHEIT);
    }

    /** The highest temperature to choose; 140 °F unless overridden. */
    public Number maxTemp() {
        return ofFahrenheit(HIGHEST_FAHRENHEIT);
    }

    private Number ofFahrenheit(double fahrenheit) {
        return Quantity.TEMPERATURE.convert(fahrenheit, TemperatureUnit.FAHRENHEIT.symbol(), temperatureUnit());
    }

    /** Whether it saves energy because people are away; null when not known, shown as off. */
    public @Nullable Boolean isAwayModeOn() {
        return null;
    }

    /** A sum of {@link WaterHeaterFeatures}. */
    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /**
     * Sets how warm the water shall be.
     *
     * @param temperature in its own unit
     * @param operationMode the mode to change to with it, one it offers; null leaves it as it is
     */
    public CompletionStage<?> setTemperature(double temperature, @Nullable String operationMode) {
        return notImplemented("setTemperature");
    }

    /** Has it work in a mode, one it offers. */
    public CompletionStage<?> setOperationMode(String mode) {
        return notImplemented("setOperationMode");
    }

    /** Has it save energy because people are away, or no longer. */
    public CompletionStage<?> setAwayMode(boolean away) {
        return notImplemented("setAwayMode");
    }

    /** Turns it on. */
    public CompletionStage<?> turnOn() {
        return notImplemented("turnOn");
    }

    /** Turns it off. */
    public CompletionStage<?> turnOff() {
        return notImplemented("turnOff");
    }

    final CompletionStage<?> checkedOperationMode(String mode) {
        checkMode(mode);
        return setOperationMode(mode);
    }

    /** Converts the temperature from the home's unit. */
    final CompletionStage<?> checkedTemperature(double temperature, @Nullable String mode) {
        if (mode != null) {
            checkMode(mode);
        }
        double own = Quantity.TEMPERATURE.convert(temperature, homeUnit(), temperatureUnit());
        if (own < minTemp().doubleValue() || own > maxTemp().doubleValue()) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    "temperature " + StateText.of(temperature) + " " + homeUnit() + " is not one that " + entityId()
                            + " can keep; it takes " + shown(minTemp()) + " to " + shown(maxTemp()) + " " + homeUnit());
        }
        return setTemperature(own, mode);
    }

    private void checkMode(String mode) {
        Offered.check(this, "operation mode", mode, operationList());
    }

    private String homeUnit() {
        return Temperatures.unit(hub().config().units());
    }

    private @Nullable Number shown(@Nullable Number temperature) {
        return Temperatures.shown(temperature, temperatureUnit(), homeUnit(), precision());
    }

    /** Its {@link #currentOperation}. */
    @Override
    public final @Nullable String state() {
        return currentOperation();
    }

    @Override
    public final DataMap capabilityAttributes() {
        DataMap.Builder out = DataMap.builder(4);
        out.put("min_temp", shown(minTemp()));
        out.put("max_temp", shown(maxTemp()));
        out.putIfPresent("target_temp_step", targetTemperatureStep());
        if (supports(WaterHeaterFeatures.OPERATION_MODE)) {
            out.put("operation_list", operationList());
        }
        return out.build();
    }

    @Override
    public final DataMap stateAttributes() {
        DataMap.Builder out = DataMap.builder(6);
        out.put("current_temperature", shown(currentTemperature()));
        out.put("temperature", shown(targetTemperature()));
        out.put("target_temp_high", shown(targetTemperatureHigh()));
        out.put("target_temp_low", shown(targetTemperatureLow()));
        if (supports(WaterHeaterFeatures.OPERATION_MODE)) {
            out.put("operation_mode", currentOperation());
        }
        if (supports(WaterHeaterFeatures.AWAY_MODE)) {
            out.put("away_mode", Boolean.TRUE.equals(isAwayModeOn()) ? "on" : "off");
        }
        return out.build();
    }
}
