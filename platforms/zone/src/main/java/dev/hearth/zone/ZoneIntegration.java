package dev.hearth.zone;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.helper.collection.HelperPlatform;
import java.util.List;

/** Zones: those of the section {@code zone:}, those that were made in clients, and the home. */
public final class ZoneIntegration implements Integration {
    static final String DOMAIN = "zone";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Zone", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/zone");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new ZoneComponent());
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new HelperPlatform<>(ZoneConfig.ZONES, ZoneBook::addHome));
    }

    @Override
    public boolean reloadable() {
        return true;
    }
}
