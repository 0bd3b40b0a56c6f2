package dev.hearth.statistics;

import dev.hearth.helper.source.ComputedIntegration;
import dev.hearth.helper.source.ComputedPlatform;
import dev.hearth.helper.source.Handover;
import java.util.List;

/** Figures about the last values of another entity: {@code sensor: - platform: statistics}. */
public final class StatisticsIntegration extends ComputedIntegration {
    /** The integration. */
    public StatisticsIntegration() {
        this(new Handover<>());
    }

    private StatisticsIntegration(Handover<StatisticsConfig, Samples> windows) {
        super(
                "statistics",
                "Statistics",
                true,
                List.of(ComputedPlatform.of(
                        "sensor", StatisticsConfig.SCHEMA, config -> new StatisticsSensor(config, windows))));
    }
}
