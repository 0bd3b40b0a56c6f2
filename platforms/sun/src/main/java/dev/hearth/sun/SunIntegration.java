package dev.hearth.sun;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.entity.EntityDomain;
import java.util.List;

/** The sun over home: {@code sun:} sets up {@code sun.sun} and a sensor for each of the next events. */
public final class SunIntegration implements Integration {
    private static final String DOMAIN = "sun";
    private static final List<SkyEvent> SHOWN = List.of(
            SkyEvent.DAWN, SkyEvent.DUSK, SkyEvent.MIDNIGHT, SkyEvent.NOON, SkyEvent.RISING, SkyEvent.SETTING);

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Sun", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/sun");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new SunComponent(
                DOMAIN, platforms().stream().<String>map(Platform::domain).toList()));
    }

    @Override
    public boolean hasConfigEntry() {
        return true;
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(
                new SunPlatform(DOMAIN, sun -> List.of(new SunEntity(sun))),
                new SunPlatform(
                        "sensor",
                        sun -> SHOWN.stream().map(event -> new SunSensor(sun, event)).toList()));
    }

    @Override
    public List<EntityDomain<?>> domains() {
        return List.of(EntityDomain.of(DOMAIN, "Sun", SunEntity.class));
    }
}
