package dev.hearth.remotehomeassistant;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.domain.EntityDomains;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.remote.HttpTransport;
import dev.hearth.remote.Tls;
import dev.hearth.remote.Transport;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The entities of other hubs: {@code remote_homeassistant:}. */
public final class RemoteHomeassistantIntegration implements Integration {
    /** Its domain. */
    public static final String DOMAIN = "remote_homeassistant";

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    private final Function<InstanceConfig, Transport> transports;

    /** As the hub makes it. */
    public RemoteHomeassistantIntegration() {
        this(instance -> new HttpTransport(
                instance.verifySsl() ? Tls.USUAL : Tls.unverified(), CONNECT_LIMIT, instance.maxMessageSize()));
    }

    /** With another way to reach the others. */
    RemoteHomeassistantIntegration(Function<InstanceConfig, Transport> transports) {
        this.transports = transports;
    }

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Remote Home Assistant", "1.0.0")
                .documentedAt("https://github.com/custom-components/remote_homeassistant");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new RemoteComponent(transports));
    }

    @Override
    public List<Platform<?>> platforms() {
        return EntityDomains.all().stream()
                .map(EntityDomain::name)
                .<Platform<?>>map(MirrorPlatform::new)
                .toList();
    }

    @Override
    public boolean reloadable() {
        return true;
    }
}
