package dev.hearth.rest;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.rest.client.Fetcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sensors that show what an address answers: {@code sensor: - platform: rest}, or {@code rest:} with several of them
 * over one request. Home Assistant 2026.1.
 */
public final class Rest implements Integration {
    private static final String DOMAIN = "rest";

    private final RestPlatform<SensorConfig> sensors =
            new RestPlatform<>("sensor", SensorConfig.ENTRY, this::resource, RestSensor::new);
    private final RestPlatform<BinarySensorConfig> binarySensors =
            new RestPlatform<>("binary_sensor", BinarySensorConfig.ENTRY, this::resource, RestBinarySensor::new);
    private @Nullable Fetcher fetcher;

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "RESTful", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/rest");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new RestComponent(DOMAIN, sensors, binarySensors, this::resource));
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(sensors, binarySensors);
    }

    @Override
    public boolean reloadable() {
        return true;
    }

    // All share one client, which goes with the integration. Loop only.
    private Resource resource(Hub hub, Query query) {
        Fetcher present = fetcher;
        if (present == null) {
            Fetcher made = new Fetcher(hub.loop().time());
            hub.onUnload(() -> {
                fetcher = null;
                made.close();
            });
            fetcher = made;
            present = made;
        }
        return new Resource(hub, present, query);
    }
}
