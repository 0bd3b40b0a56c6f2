package dev.hearth.threshold;

import dev.hearth.helper.source.ComputedIntegration;
import dev.hearth.helper.source.ComputedPlatform;
import java.util.List;

/** Whether a number is below, above or between limits: {@code binary_sensor: - platform: threshold}. */
public final class ThresholdIntegration extends ComputedIntegration {
    /** The integration. */
    public ThresholdIntegration() {
        super(
                "threshold",
                "Threshold Sensor",
                false,
                List.of(ComputedPlatform.of("binary_sensor", ThresholdConfig.SCHEMA, ThresholdSensor::new)));
    }
}
