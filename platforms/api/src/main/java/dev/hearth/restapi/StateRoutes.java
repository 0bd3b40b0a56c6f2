package dev.hearth.restapi;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.state.InvalidEntityIdException;
import dev.hearth.api.state.InvalidStateException;
import dev.hearth.api.state.State;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/states}: the states of all entities, or of one, to read, write and remove. Home Assistant:
 * {@code APIStatesView}, {@code APIEntityStateView}.
 */
final class StateRoutes {
    private static final String ALL = "/api/states";
    private static final String ONE = "/api/states/{entity_id}";
    private static final String NOT_FOUND = "Entity not found.";

    private final Hub hub;

    StateRoutes(Hub hub) {
        this.hub = hub;
    }

    void add() {
        hub.routes().add(Route.get(ALL, this::all));
        hub.routes().add(Route.get(ONE, this::one));
        hub.routes().add(Route.post(ONE, this::write).admin());
        hub.routes().add(Route.delete(ONE, this::remove).admin());
    }

    private CompletionStage<HttpResponse> all(HttpRequest request) {
        Permissions permissions = request.user().user().permissions();
        Encoded states = permissions.all()
                ? hub.states().encoded()
                : hub.json()
                        .states(hub.states().all().stream()
                                .filter(state -> permissions.canRead(state.entityId()))
                                .toList());
        return CompletableFuture.completedStage(HttpResponse.json(states));
    }

    private CompletionStage<HttpResponse> one(HttpRequest request) {
        String entityId = request.pathValue("entity_id");
        request.user().user().permissions().checkRead(entityId);
        State state = hub.states().get(entityId);
        return CompletableFuture.completedStage(
                state == null
                        ? HttpResponse.message(404, NOT_FOUND)
                        : HttpResponse.json(hub.json().state(state)));
    }

    private CompletionStage<HttpResponse> write(HttpRequest request) {
        String entityId = request.pathValue("entity_id");
        DataMap body = Bodies.object(
                hub, request, "Invalid JSON specified.", "State data should be a JSON object.");
        Object value = body.get("state");
        if (value == null) {
            throw new HttpException(400, "No state specified.");
        }
        boolean isNew = hub.states().get(entityId) == null;
        State state = write(
                entityId,
                PythonText.of(value),
                attributes(body.get("attributes")),
                isTrue(body.get("force_update")),
                contextOf(request));
        return CompletableFuture.completedStage(
                HttpResponse.json(isNew ? 201 : 200, hub.json().state(state))
                        .with("location", "/api/states/" + entityId));
    }

    private State write(String entityId, String value, DataMap attributes, boolean force, Context context) {
        try {
            return hub.states().set(entityId, value, attributes, force, context);
        } catch (InvalidEntityIdException e) {
            throw new HttpException(400, "Invalid entity ID specified.");
        } catch (InvalidStateException e) {
            throw new HttpException(400, "Invalid state specified.");
        }
    }

    private static DataMap attributes(@Nullable Object given) {
        if (given instanceof DataMap attributes) {
            return attributes;
        }
        if (isTrue(given)) {
            throw new HttpException(400, "Attributes should be a JSON object.");
        }
        return DataMap.of();
    }

    // What Python takes for true; Home Assistant does not look closer at force_update and attributes.
    private static boolean isTrue(@Nullable Object given) {
        return switch (given) {
            case null -> false;
            case Boolean flag -> flag;
            case Number number -> number.doubleValue() != 0;
            case String text -> !text.isEmpty();
            case Collection<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    private CompletionStage<HttpResponse> remove(HttpRequest request) {
        boolean removed = hub.states().remove(request.pathValue("entity_id"), contextOf(request));
        return CompletableFuture.completedStage(
                removed ? HttpResponse.message(200, "Entity removed.") : HttpResponse.message(404, NOT_FOUND));
    }

    private Context contextOf(HttpRequest request) {
        return hub.newContext(null, request.user().user().id());
    }
}
