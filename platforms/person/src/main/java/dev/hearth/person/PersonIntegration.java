package dev.hearth.person;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.helper.collection.HelperPlatform;
import java.util.List;

/** Persons: those of the section {@code person:}, and those that were made in clients. */
public final class PersonIntegration implements Integration {
    static final String DOMAIN = "person";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Person", "1.0.0")
                .after("zone")
                .documentedAt("https://www.home-assistant.io/integrations/person");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new PersonComponent());
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new HelperPlatform<>(PersonConfig.PERSONS));
    }

    @Override
    public boolean reloadable() {
        return true;
    }
}
