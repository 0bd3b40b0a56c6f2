package dev.hearth.knowndevices;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/** Device trackers of the old kind: the service {@code device_tracker.see} and the file {@code known_devices.yaml}. */
public final class KnownDevicesIntegration implements Integration {
    static final String DOMAIN = "known_devices";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Known devices", "1.0.0")
                .after("zone")
                .documentedAt("https://www.home-assistant.io/integrations/device_tracker");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new KnownDevicesComponent());
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new KnownDevicesPlatform());
    }
}
