package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.waterheater.WaterHeaterEntity;
import dev.hearth.api.domain.waterheater.WaterHeaterFeatures;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A water heater that takes what it is told and does nothing about it. */
final class DemoWaterHeater extends WaterHeaterEntity {
    private static final List<String> OPERATIONS =
            List.of("eco", "electric", "performance", "high_demand", "heat_pump", "gas", "off");

    private final String name;
    private final @Nullable String uniqueId;
    private final String unit;
    private Number target;
    private boolean away;
    private String operation = "eco";

    private DemoWaterHeater(String name, @Nullable String uniqueId, Number target, String unit, boolean away) {
        this.name = name;
        this.uniqueId = uniqueId;
        this.target = target;
        this.unit = unit;
        this.away = away;
    }

    static List<DemoWaterHeater> all() {
        return List.of(
                new DemoWaterHeater("Demo Water Heater", null, 119, "°F", false),
                new DemoWaterHeater("Demo Water Heater Celsius", null, 45, "°C", true));
    }

    static DemoWaterHeater numbered(int number) {
        return new DemoWaterHeater("Demo " + number, "numbered_water_heater_" + number, 45, "°C", false);
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String uniqueId() {
        return uniqueId;
    }

    @Override
    public Long supportedFeatures() {
        return WaterHeaterFeatures.TARGET_TEMPERATURE | WaterHeaterFeatures.OPERATION_MODE
                | WaterHeaterFeatures.AWAY_MODE | WaterHeaterFeatures.ON_OFF;
    }

    @Override
    public String temperatureUnit() {
        return unit;
    }

    @Override
    public String currentOperation() {
        return operation;
    }

    @Override
    public List<String> operationList() {
        return OPERATIONS;
    }

    @Override
    public Number targetTemperature() {
        return target;
    }

    @Override
    public Boolean isAwayModeOn() {
        return away;
    }

    @Override
    public CompletionStage<?> setTemperature(double temperature, @Nullable String mode) {
        target = temperature;
        return written();
    }

    @Override
    public CompletionStage<?> setOperationMode(String mode) {
        operation = mode;
        return written();
    }

    @Override
    public CompletionStage<?> setAwayMode(boolean nowAway) {
        away = nowAway;
        return written();
    }

    @Override
    public CompletionStage<?> turnOn() {
        return setOperationMode("eco");
    }

    @Override
    public CompletionStage<?> turnOff() {
        return setOperationMode("off");
    }

    private CompletionStage<?> written() {
        writeState();
        return Stages.done();
    }
}
