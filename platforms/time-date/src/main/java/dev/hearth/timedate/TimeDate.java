package dev.hearth.timedate;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/** Sensors that show the time and the date: {@code sensor: - platform: time_date}. */
public final class TimeDate implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "time_date", "Time & Date", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/time_date");
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new TimeDateSensors());
    }
}
