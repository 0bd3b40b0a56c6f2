package dev.hearth.helper.source;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/** An integration that is nothing but platforms of computed entities: {@code statistics}. Its provider extends this. */
public abstract class ComputedIntegration implements Integration {
    private final Manifest manifest;
    private final boolean reloadable;
    private final List<Platform<?>> platforms;

    /**
     * The integration.
     *
     * @param domain its name in the configuration
     * @param title its name for people
     * @param reloadable whether it has the service {@code <domain>.reload}
     */
    protected ComputedIntegration(String domain, String title, boolean reloadable, List<Platform<?>> platforms) {
        this.manifest = Manifest.of(ApiVersion.CURRENT, domain, title, "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/" + domain);
        this.reloadable = reloadable;
        this.platforms = List.copyOf(platforms);
    }

    @Override
    public final Manifest manifest() {
        return manifest;
    }

    @Override
    public final List<Platform<?>> platforms() {
        return platforms;
    }

    @Override
    public final boolean reloadable() {
        return reloadable;
    }
}
