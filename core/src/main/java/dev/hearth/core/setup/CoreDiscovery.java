package dev.hearth.core.setup;

import dev.hearth.api.Discovery;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.event.Origin;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.loop.Owner;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Discovery as one integration sees it. What is found travels on the bus, so that anybody may listen. */
final class CoreDiscovery implements Discovery {
    private static final String LOAD_PLATFORM = "load_platform.";

    private final Setup setup;
    private final CoreHub hub;
    private final Owner owner;

    CoreDiscovery(Setup setup, CoreHub hub, Owner owner) {
        this.setup = setup;
        this.hub = hub;
        this.owner = owner;
    }

    @Override
    public CompletionStage<Void> loadPlatform(String domain, String platform, DataMap discovered) {
        hub.bus().fire(
                EventTypes.PLATFORM_DISCOVERED,
                DataMap.of("service", LOAD_PLATFORM + domain, "platform", platform, "discovered", discovered),
                Origin.LOCAL,
                null);
        return setup.discovered(domain, platform, discovered);
    }

    @Override
    public CompletionStage<Void> discover(String service, DataMap discovered, @Nullable String component) {
        CompletionStage<Boolean> ready =
                component == null ? CompletableFuture.completedStage(true) : setup.wanted(component);
        return ready.thenAccept(set -> hub.bus().fire(
                EventTypes.PLATFORM_DISCOVERED,
                DataMap.of("service", service, "discovered", discovered),
                Origin.LOCAL,
                null));
    }

    @Override
    public Subscription listen(Collection<String> services, Listener listener) {
        Set<String> wanted = Set.copyOf(services);
        return hub.bus().ownedBy(owner).listen(
                EventTypes.PLATFORM_DISCOVERED,
                data -> data.asMap().get("service") instanceof String service && wanted.contains(service),
                event -> listener.discovered(
                        String.valueOf(event.data().asMap().get("service")),
                        found(event.data().asMap())));
    }

    @Override
    public Subscription listenPlatform(String domain, PlatformListener listener) {
        String wanted = LOAD_PLATFORM + domain;
        return hub.bus().ownedBy(owner).listen(
                EventTypes.PLATFORM_DISCOVERED,
                data -> wanted.equals(data.asMap().get("service")),
                event -> listener.discovered(
                        String.valueOf(event.data().asMap().get("platform")),
                        found(event.data().asMap())));
    }

    private static DataMap found(DataMap data) {
        return data.get("discovered") instanceof DataMap discovered ? discovered : DataMap.of();
    }
}
