package dev.hearth.restapi;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.StateChanged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/services}: what can be done, and doing it. Home Assistant: {@code APIServicesView},
 * {@code APIDomainServicesView}.
 */
final class ServiceRoutes {
    private static final String TROUBLE = "500 Internal Server Error\n\nServer got itself in trouble";

    private final Hub hub;

    ServiceRoutes(Hub hub) {
        this.hub = hub;
    }

    void add() {
        hub.routes().add(Route.get("/api/services", this::all));
        hub.routes().add(Route.post("/api/services/{domain}/{service}", this::call));
    }

    private CompletionStage<HttpResponse> all(HttpRequest request) {
        List<DataMap> domains = new ArrayList<>();
        hub.services()
                .descriptions()
                .forEach((domain, services) -> domains.add(DataMap.of("domain", domain, "services", services)));
        return CompletableFuture.completedStage(HttpResponse.json(hub.json().encode(domains)));
    }

    private CompletionStage<HttpResponse> call(HttpRequest request) {
        DataMap data = Bodies.objectOrNothing(
                hub, request, "Data should be valid JSON.", "Data should be a JSON object.");
        boolean wantsResponse = request.query("return_response") != null;
        Context context = hub.newContext(null, request.user().user().id());
        ServiceRequest call = new ServiceRequest(
                request.pathValue("domain"),
                request.pathValue("service"),
                data,
                Target.NONE,
                context,
                wantsResponse);
        Changes changes = new Changes(context, request.user().user().permissions());
        Subscription listening = hub.bus().listen(EventTypes.STATE_CHANGED, changes::hear);
        return hub.services()
                .call(call)
                .handle((response, failure) -> {
                    listening.cancel();
                    return failure == null
                            ? HttpResponse.json(hub.json().encode(
                                    wantsResponse ? changes.with(response) : changes.states))
                            : failed(call, Stages.cause(failure));
                });
    }

    /** The states that a call changes, told by its context, one for each change. */
    private final class Changes {
        private final Context context;
        private final Permissions permissions;
        private final List<Encoded> states = new ArrayList<>();

        Changes(Context context, Permissions permissions) {
            this.context = context;
            this.permissions = permissions;
        }

        void hear(Event event) {
            if (event.context().equals(context)
                    && event.data() instanceof StateChanged change
                    && change.newState() != null
                    && permissions.canRead(change.entityId())) {
                states.add(hub.json().state(change.newState()));
            }
        }

        Map<String, @Nullable Object> with(@Nullable DataMap response) {
            Map<String, @Nullable Object> both = new LinkedHashMap<>();
            both.put("changed_states", states);
            both.put("service_response", response);
            return both;
        }
    }

    // ---- what goes wrong ----

    private HttpResponse failed(ServiceRequest call, Throwable failure) {
        if (!(failure instanceof HubException known) || known.code().equals("unauthorized")) {
            throw new CompletionException(failure); // the router knows what to answer
        }
        return switch (known.code()) {
            case ServiceException.NOT_FOUND -> HttpResponse.status(400);
            case ServiceException.INVALID -> invalid(call, known);
            default -> trouble(call, known);
        };
    }

    private HttpResponse invalid(ServiceRequest call, HubException failure) {
        if (failure.getCause() instanceof InvalidConfigException) {
            return HttpResponse.status(400);
        }
        SupportsResponse supports = supportsResponse(call);
        if (call.returnResponse() && supports == SupportsResponse.NONE) {
            return HttpResponse.message(
                    400, "Service does not support responses. Remove return_response from request.");
        }
        if (!call.returnResponse() && supports == SupportsResponse.ONLY) {
            return HttpResponse.message(
                    400,
                    "Service call requires responses but caller did not ask for responses. Add ?return_response to"
                            + " query parameters.");
        }
        return trouble(call, failure);
    }

    private @Nullable SupportsResponse supportsResponse(ServiceRequest call) {
        ServiceDefinition<?> definition = hub.services()
                .all()
                .getOrDefault(call.domain().toLowerCase(Locale.ROOT), Map.of())
                .get(call.service().toLowerCase(Locale.ROOT));
        return definition == null ? null : definition.supportsResponse();
    }

    private HttpResponse trouble(ServiceRequest call, HubException failure) {
        hub.logger().warn("calling {}.{} failed: {}", call.domain(), call.service(), failure.getMessage());
        return HttpResponse.text(500, TROUBLE);
    }
}
