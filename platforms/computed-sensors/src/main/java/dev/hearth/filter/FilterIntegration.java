package dev.hearth.filter;

import dev.hearth.helper.source.ComputedIntegration;
import dev.hearth.helper.source.ComputedPlatform;
import dev.hearth.helper.source.Handover;
import java.util.List;

/** Other entities without their noise: {@code sensor: - platform: filter}. */
public final class FilterIntegration extends ComputedIntegration {
    /** The integration. */
    public FilterIntegration() {
        this(new Handover<>());
    }

    private FilterIntegration(Handover<FilterConfig, Chain> chains) {
        super(
                "filter",
                "Filter",
                true,
                List.of(ComputedPlatform.of(
                        "sensor", FilterConfig.SCHEMA, config -> new FilterSensor(config, chains))));
    }
}
