package dev.hearth.derivative;

import dev.hearth.helper.source.ComputedIntegration;
import dev.hearth.helper.source.ComputedPlatform;
import java.util.List;

/** How fast another sensor changes: {@code sensor: - platform: derivative}. */
public final class DerivativeIntegration extends ComputedIntegration {
    /** The integration. */
    public DerivativeIntegration() {
        super(
                "derivative",
                "Derivative",
                false,
                List.of(ComputedPlatform.of("sensor", DerivativeConfig.SCHEMA, DerivativeSensor::new)));
    }
}
