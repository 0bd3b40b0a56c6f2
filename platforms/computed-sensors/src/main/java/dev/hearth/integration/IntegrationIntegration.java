package dev.hearth.integration;

import dev.hearth.helper.source.ComputedIntegration;
import dev.hearth.helper.source.ComputedPlatform;
import java.util.List;

/** Another sensor summed up over time: {@code sensor: - platform: integration}. */
public final class IntegrationIntegration extends ComputedIntegration {
    /** The integration. */
    public IntegrationIntegration() {
        super(
                "integration",
                "Integration - Riemann sum integral",
                false,
                List.of(ComputedPlatform.of("sensor", IntegralConfig.SCHEMA, IntegralSensor::new)));
    }
}
