package dev.hearth.wakeonlan;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/** Wakes machines: the service of {@code wake_on_lan:}, and switches under {@code switch:}. */
public final class WakeOnLan implements Integration {
    static final String DOMAIN = "wake_on_lan";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Wake on LAN", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/wake_on_lan");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new WakeComponent());
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new WakeSwitches());
    }
}
