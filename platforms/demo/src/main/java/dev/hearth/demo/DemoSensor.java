package dev.hearth.demo;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorDeviceClass;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.entity.DeviceInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sensor that never changes, the one entity of its device. */
final class DemoSensor extends SensorEntity {
    private final String uniqueId;
    private final String device;
    private final Object value;
    private final String deviceClass;
    private final @Nullable StateClass stateClass;
    private final @Nullable String unit;
    private final DataMap attributes;
    private final List<String> options;

    private DemoSensor(
            String uniqueId,
            String device,
            Object value,
            String deviceClass,
            @Nullable StateClass stateClass,
            @Nullable String unit,
            DataMap attributes,
            List<String> options) {
        this.uniqueId = uniqueId;
        this.device = device;
        this.value = value;
        this.deviceClass = deviceClass;
        this.stateClass = stateClass;
        this.unit = unit;
        this.attributes = attributes;
        this.options = options;
    }

    /** One that measures something. */
    static DemoSensor measuring(String uniqueId, String device, Number value, String deviceClass, String unit) {
        return new DemoSensor(
                uniqueId, device, value, deviceClass, StateClass.MEASUREMENT, unit, DataMap.of(), List.of());
    }

    /** One that says one of a few words. */
    static DemoSensor saying(String uniqueId, String device, String value, List<String> options) {
        return new DemoSensor(
                uniqueId, device, value, SensorDeviceClass.ENUM, null, null, DataMap.of(), options);
    }

    /** The same, running on a battery that is charged to so many per cent. */
    DemoSensor withBattery(int percent) {
        return new DemoSensor(
                uniqueId,
                device,
                value,
                deviceClass,
                stateClass,
                unit,
                attributes.with("battery_level", percent),
                options);
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
    public Object nativeValue() {
        return value;
    }

    @Override
    public @Nullable String nativeUnit() {
        return unit;
    }

    @Override
    public String deviceClass() {
        return deviceClass;
    }

    @Override
    public @Nullable StateClass stateClass() {
        return stateClass;
    }

    @Override
    public List<String> options() {
        return options;
    }

    @Override
    public DataMap extraStateAttributes() {
        return attributes;
    }
}
