package dev.hearth.tod;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/** Parts of the day as binary sensors: {@code binary_sensor: - platform: tod}. */
public final class TimesOfDay implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "tod", "Times of the Day", "1.0.0")
                .after("sun")
                .documentedAt("https://www.home-assistant.io/integrations/tod");
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new TodSensors());
    }
}
