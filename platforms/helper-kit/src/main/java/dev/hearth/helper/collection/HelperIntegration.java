package dev.hearth.helper.collection;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.entity.EntityDomain;
import java.util.List;

/**
 * An integration that is nothing but helpers of one kind: {@code input_boolean}. Its provider extends this.
 */
public abstract class HelperIntegration implements Integration {
    private final HelperKind<?, ?> kind;

    /** The integration for a kind, whose entity domain it brings. */
    protected HelperIntegration(HelperKind<?, ?> kind) {
        this.kind = kind;
    }

    @Override
    public final Manifest manifest() {
        String domain = kind.domain().name();
        return Manifest.of(ApiVersion.CURRENT, domain, kind.domain().title(), "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/" + domain);
    }

    @Override
    public final List<Component<?>> components() {
        return List.of(new HelperComponent<>(kind));
    }

    @Override
    public final List<Platform<?>> platforms() {
        return List.of(new HelperPlatform<>(kind));
    }

    @Override
    public final List<EntityDomain<?>> domains() {
        return List.of(kind.domain());
    }

    @Override
    public final boolean reloadable() {
        return true;
    }
}
