package dev.hearth.switchlight;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/** What the domain of switches brings for others: lights that are switches. Home Assistant: {@code switch.light}. */
public final class SwitchIntegration implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "switch", "Switch", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/light.switch");
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new SwitchLights());
    }
}
