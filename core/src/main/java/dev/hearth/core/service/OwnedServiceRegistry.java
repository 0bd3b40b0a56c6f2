package dev.hearth.core.service;

import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceRegistry;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.loop.Owner;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The service registry as one integration sees it. */
final class OwnedServiceRegistry implements ServiceRegistry {
    private final CoreServiceRegistry registry;
    private final Owner owner;

    OwnedServiceRegistry(CoreServiceRegistry registry, Owner owner) {
        this.registry = registry;
        this.owner = owner;
    }

    @Override
    public Subscription register(String domain, String service, ServiceDefinition<?> definition) {
        return registry.register(owner, domain, service, definition);
    }

    @Override
    public boolean has(String domain, String service) {
        return registry.has(domain, service);
    }

    @Override
    public Map<String, Map<String, ServiceDefinition<?>>> all() {
        return registry.all();
    }

    @Override
    public DataMap descriptions() {
        return ServiceDescription.ofAll(registry.all());
    }

    @Override
    public CompletionStage<@Nullable DataMap> call(ServiceRequest request) {
        return registry.call(owner, request);
    }

    @Override
    public void submit(ServiceRequest request) {
        registry.submit(owner, request);
    }
}
