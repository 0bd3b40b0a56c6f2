package dev.hearth.trend;

import dev.hearth.helper.source.ComputedIntegration;
import dev.hearth.helper.source.ComputedPlatform;
import dev.hearth.helper.source.Handover;
import dev.hearth.helper.window.SampleWindow;
import java.util.List;

/** Whether a number rises or falls: {@code binary_sensor: - platform: trend}. */
public final class TrendIntegration extends ComputedIntegration {
    /** The integration. */
    public TrendIntegration() {
        this(new Handover<>());
    }

    private TrendIntegration(Handover<TrendConfig, SampleWindow> windows) {
        super(
                "trend",
                "Trend",
                true,
                List.of(ComputedPlatform.ofMany(
                        "binary_sensor",
                        TrendConfig.SCHEMA,
                        all -> all.stream().map(config -> new TrendSensor(config, windows)).toList())));
    }
}
