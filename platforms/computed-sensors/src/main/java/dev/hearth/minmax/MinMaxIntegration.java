package dev.hearth.minmax;

import dev.hearth.helper.source.ComputedIntegration;
import dev.hearth.helper.source.ComputedPlatform;
import java.util.List;

/** The lowest, highest, mean … of several others: {@code sensor: - platform: min_max}. */
public final class MinMaxIntegration extends ComputedIntegration {
    /** The integration. */
    public MinMaxIntegration() {
        super(
                "min_max",
                "Combine the state of several sensors",
                true,
                List.of(ComputedPlatform.of("sensor", MinMaxConfig.SCHEMA, MinMaxSensor::new)));
    }
}
