package dev.hearth.manual;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/** Alarms without a device: {@code alarm_control_panel: - platform: manual}. */
public final class Manual implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "manual", "Manual Alarm Control Panel", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/manual");
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new ManualAlarms());
    }
}
