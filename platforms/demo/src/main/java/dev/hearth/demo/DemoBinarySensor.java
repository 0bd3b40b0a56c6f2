package dev.hearth.demo;

import dev.hearth.api.domain.binarysensor.BinarySensorDeviceClass;
import dev.hearth.api.domain.binarysensor.BinarySensorEntity;
import dev.hearth.api.entity.DeviceInfo;
import java.util.List;

/** A binary sensor that never changes, the one entity of its device. */
final class DemoBinarySensor extends BinarySensorEntity {
    private final String uniqueId;
    private final String device;
    private final boolean on;
    private final String deviceClass;

    private DemoBinarySensor(String uniqueId, String device, boolean on, String deviceClass) {
        this.uniqueId = uniqueId;
        this.device = device;
        this.on = on;
        this.deviceClass = deviceClass;
    }

    static List<DemoBinarySensor> all() {
        return List.of(
                new DemoBinarySensor("binary_1", "Basement Floor Wet", false, BinarySensorDeviceClass.MOISTURE),
                new DemoBinarySensor("binary_2", "Movement Backyard", true, BinarySensorDeviceClass.MOTION));
    }

    static DemoBinarySensor numbered(int number) {
        return new DemoBinarySensor(
                "numbered_binary_" + number, "Demo " + number, number % 2 == 0, BinarySensorDeviceClass.MOTION);
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
    public String deviceClass() {
        return deviceClass;
    }

    @Override
    public Boolean isOn() {
        return on;
    }
}
