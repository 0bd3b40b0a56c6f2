package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.entity.DeviceInfo;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** A meter that goes on by the same amount every five minutes. */
final class DemoMeter extends SensorEntity {
    private static final Duration STEP_TIME = Duration.ofMinutes(5);

    private final String uniqueId;
    private final String device;
    private final String objectId;
    private final double step;
    private final String deviceClass;
    private final String unit;
    private Number total = 0L;

    /**
     * @param objectId what its entity id shall be, as it has no name
     * @param step by how much it goes on
     */
    DemoMeter(String uniqueId, String device, String objectId, double step, String deviceClass, String unit) {
        this.uniqueId = uniqueId;
        this.device = device;
        this.objectId = objectId;
        this.step = step;
        this.deviceClass = deviceClass;
        this.unit = unit;
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
    public String suggestedEntityId() {
        return "sensor." + objectId;
    }

    @Override
    public DeviceInfo deviceInfo() {
        return DeviceInfo.of("demo", uniqueId, device);
    }

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(hub().loop().every(STEP_TIME, this::goOn));
        return Stages.done();
    }

    private void goOn() {
        total = total.doubleValue() + step;
        writeState();
    }

    @Override
    public Number nativeValue() {
        return total;
    }

    @Override
    public String nativeUnit() {
        return unit;
    }

    @Override
    public String deviceClass() {
        return deviceClass;
    }

    @Override
    public StateClass stateClass() {
        return StateClass.TOTAL;
    }
}
