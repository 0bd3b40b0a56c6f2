package dev.hearth.core.service;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.Translation;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.config.Suggestions;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.event.Origin;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRegistry;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.core.event.Contexts;
import dev.hearth.core.event.CoreEventBus;
import dev.hearth.core.loop.CoreLoop;
import dev.hearth.core.loop.Culprit;
import dev.hearth.core.loop.Labels;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.Registration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The services and the way of a call through them. Loop only. */
public final class CoreServiceRegistry {
    private final CoreLoop loop;
    private final CoreEventBus bus;
    private final Contexts contexts;
    private final Map<String, Map<String, Service>> domains = new LinkedHashMap<>();

    /** A registry that tells of its services and calls on a bus. */
    public CoreServiceRegistry(CoreLoop loop, CoreEventBus bus, Contexts contexts) {
        this.loop = loop;
        this.bus = bus;
        this.contexts = contexts;
    }

    /** The registry as that integration sees it. */
    public ServiceRegistry ownedBy(Owner owner) {
        return new OwnedServiceRegistry(this, owner);
    }

    Subscription register(Owner owner, String domain, String service, ServiceDefinition<?> definition) {
        return new Service(
                this, owner, domain.toLowerCase(Locale.ROOT), service.toLowerCase(Locale.ROOT), definition);
    }

    private @Nullable Service find(String domain, String service) {
        Map<String, Service> services = domains.get(domain);
        return services == null ? null : services.get(service);
    }

    /** See {@link ServiceRegistry#has}. */
    public boolean has(String domain, String service) {
        loop.checkInLoop();
        return find(domain.toLowerCase(Locale.ROOT), service.toLowerCase(Locale.ROOT)) != null;
    }

    /** See {@link ServiceRegistry#all}. */
    public Map<String, Map<String, ServiceDefinition<?>>> all() {
        loop.checkInLoop();
        Map<String, Map<String, ServiceDefinition<?>>> copy = new LinkedHashMap<>();
        domains.forEach((domain, services) -> {
            Map<String, ServiceDefinition<?>> definitions = new LinkedHashMap<>();
            services.forEach((name, service) -> definitions.put(name, service.definition));
            copy.put(domain, Collections.unmodifiableMap(definitions));
        });
        return Collections.unmodifiableMap(copy);
    }

    /** See {@link ServiceRegistry#call(ServiceRequest)}. */
    public CompletionStage<@Nullable DataMap> call(Owner caller, ServiceRequest request) {
        loop.checkInLoop();
        Service service = find(
                request.domain().toLowerCase(Locale.ROOT), request.service().toLowerCase(Locale.ROOT));
        if (service == null) {
            return Stages.failed(notFound(request));
        }
        ServiceException flags = wrongFlags(service, request);
        return flags != null ? Stages.failed(flags) : run(caller, service, service.definition, request);
    }

    @SuppressWarnings("NullAway") // it does not see that the task's answer may be null here
    private <T> CompletionStage<@Nullable DataMap> run(
            Owner caller, Service service, ServiceDefinition<T> definition, ServiceRequest request) {
        DataMap data = request.data().with(request.target().asMap());
        T converted;
        try {
            converted = definition.schema().parse(data);
        } catch (InvalidConfigException e) {
            return Stages.failed(new ServiceException(
                    ServiceException.INVALID, service.name() + ": " + e.getMessage(), e));
        } catch (RuntimeException e) { // a check of the service's own that breaks
            return Stages.failed(e);
        }
        Context context = request.context() == null ? contexts.next(loop.time().epochMicros()) : request.context();
        bus.fire(
                EventTypes.CALL_SERVICE,
                DataMap.of("domain", service.domain, "service", service.service, "service_data", data),
                Origin.LOCAL,
                context);
        ServiceCall<T> call =
                new ServiceCall<>(service.domain, service.service, converted, context, request.returnResponse());
        return loop.ownedBy(caller)
                .<@Nullable Object>task(() -> handle(service, definition, call))
                .thenApply(answer -> response(service, request, answer));
    }

    @SuppressWarnings("NullAway") // as above
    private <T> CompletionStage<@Nullable Object> handle(
            Service service, ServiceDefinition<T> definition, ServiceCall<T> call) throws Exception {
        Culprit before = loop.enter(service);
        try {
            CompletionStage<@Nullable Object> answer =
                    definition.handler().handle(call).thenApply(given -> given);
            // One that is still at work fails when its integration is unloaded, instead of keeping the caller waiting.
            return answer.toCompletableFuture().isDone()
                    ? answer
                    : loop.ownedBy(service.owner()).task(() -> answer);
        } finally {
            loop.leave(before);
        }
    }

    private static @Nullable DataMap response(Service service, ServiceRequest request, @Nullable Object answer) {
        if (!request.returnResponse()) {
            return null;
        }
        if (answer instanceof DataMap response) {
            return response;
        }
        throw new ServiceException(
                ServiceException.FAILED,
                service.name() + " promises an answer but gave "
                        + (answer == null ? "none" : "something that is not a map"));
    }

    private ServiceException notFound(ServiceRequest request) {
        String name = request.domain() + "." + request.service();
        Map<String, Service> services = domains.get(request.domain().toLowerCase(Locale.ROOT));
        String near = services == null
                ? Suggestions.closest(request.domain(), domains.keySet())
                : Suggestions.closest(request.service(), services.keySet());
        String hint = near == null
                ? ""
                : "; did you mean "
                        + (services == null ? near + "." + request.service() : request.domain() + "." + near)
                        + "?";
        return new ServiceException(ServiceException.NOT_FOUND, "there is no service " + name + hint);
    }

    private static @Nullable ServiceException wrongFlags(Service service, ServiceRequest request) {
        SupportsResponse supports = service.definition.supportsResponse();
        if (request.returnResponse() && supports == SupportsResponse.NONE) {
            return flagRefused(
                    "An action which does not return responses can't be called with return_response=True",
                    "service_does_not_support_response");
        }
        if (!request.returnResponse() && supports == SupportsResponse.ONLY) {
            return flagRefused(
                    "The action requires responses and must be called with return_response=True",
                    "service_lacks_response_request");
        }
        return null;
    }

    // Clients know these two by their words as well as by their keys.
    private static ServiceException flagRefused(String message, String key) {
        return new ServiceException(
                ServiceException.INVALID,
                message,
                new Translation("homeassistant", key, DataMap.of("return_response", "return_response=True")));
    }

    void submit(Owner caller, ServiceRequest request) {
        Service service = find(
                request.domain().toLowerCase(Locale.ROOT), request.service().toLowerCase(Locale.ROOT));
        call(caller, request).exceptionally(thrown -> {
            Throwable cause = Stages.cause(thrown);
            if (service == null || cause instanceof HubException) {
                caller.logger().error("calling {}.{}: {}", request.domain(), request.service(), cause.getMessage());
            } else {
                service.owner().failed(service, cause);
            }
            return null;
        });
    }

    private static final class Service extends Registration {
        private final CoreServiceRegistry registry;
        private final String domain;
        private final String service;
        private final ServiceDefinition<?> definition;

        @SuppressWarnings("this-escape") // entered in a map only
        Service(
                CoreServiceRegistry registry,
                Owner owner,
                String domain,
                String service,
                ServiceDefinition<?> definition) {
            super(owner);
            this.registry = registry;
            this.domain = domain;
            this.service = service;
            this.definition = definition;
            Service replaced = registry.domains
                    .computeIfAbsent(domain, name -> new LinkedHashMap<>())
                    .put(service, this);
            if (replaced != null) {
                replaced.cancel();
            }
            registry.bus.fire(
                    EventTypes.SERVICE_REGISTERED,
                    DataMap.of("domain", domain, "service", service),
                    Origin.LOCAL,
                    null);
        }

        String name() {
            return domain + "." + service;
        }

        @Override
        protected void release() {
            Map<String, Service> services = registry.domains.get(domain);
            if (services == null || !services.remove(service, this)) {
                return; // another one has taken its place
            }
            if (services.isEmpty()) {
                registry.domains.remove(domain);
            }
            registry.bus.fire(
                    EventTypes.SERVICE_REMOVED, DataMap.of("domain", domain, "service", service), Origin.LOCAL, null);
        }

        @Override
        public String label() {
            return "the service " + name() + ", " + Labels.of(definition.handler());
        }
    }
}
