package dev.hearth.api.domain.number;

import dev.hearth.api.config.Schema;
import dev.hearth.api.domain.sensor.SensorDeviceClass;
import java.util.Set;

/** What a number may be of: what a sensor measures as a number. The words are those of {@link SensorDeviceClass}. */
public final class NumberDeviceClass {
    private static final Set<String> NOT_NUMERIC =
            Set.of(SensorDeviceClass.DATE, SensorDeviceClass.ENUM, SensorDeviceClass.TIMESTAMP);

    /** One of the words. */
    public static final Schema<String> SCHEMA = SensorDeviceClass.SCHEMA.check(
            "the device class of a number", deviceClass -> !NOT_NUMERIC.contains(deviceClass));

    private NumberDeviceClass() {}
}
