package dev.hearth.utilitymeter;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/** What a source counts, by day, month or tariff: {@code utility_meter: {name: {source: …}}}. Home Assistant 2026.1. */
public final class UtilityMeter implements Integration {
    private static final String DOMAIN = "utility_meter";

    private final MeterPlatform sensors = new MeterPlatform("sensor", Meter::sensors);
    private final MeterPlatform selects = new MeterPlatform("select", meter -> List.of(new TariffSelect(meter)));

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Utility Meter", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/utility_meter");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new UtilityMeterComponent(DOMAIN, sensors, selects));
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(sensors, selects);
    }
}
