package dev.hearth.moldindicator;

import dev.hearth.helper.source.ComputedIntegration;
import dev.hearth.helper.source.ComputedPlatform;
import java.util.List;

/** How humid it is where a wall is coldest: {@code sensor: - platform: mold_indicator}. */
public final class MoldIndicatorIntegration extends ComputedIntegration {
    /** The integration. */
    public MoldIndicatorIntegration() {
        super(
                "mold_indicator",
                "Mold Indicator",
                false,
                List.of(ComputedPlatform.of("sensor", MoldConfig.SCHEMA, MoldIndicator::new)));
    }
}
