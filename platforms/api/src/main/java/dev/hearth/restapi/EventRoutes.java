package dev.hearth.restapi;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.EventData;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.event.Origin;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/events}: which events are listened to, and firing one. Home Assistant: {@code APIEventListenersView},
 * {@code APIEventView}.
 */
final class EventRoutes {
    private final Hub hub;

    EventRoutes(Hub hub) {
        this.hub = hub;
    }

    void add() {
        hub.routes().add(Route.get("/api/events", this::listeners));
        hub.routes().add(Route.post("/api/events/{event_type}", this::fire).admin());
    }

    private CompletionStage<HttpResponse> listeners(HttpRequest request) {
        List<DataMap> counts = hub.bus().listenerCounts().entrySet().stream()
                .map(each -> DataMap.of("event", each.getKey(), "listener_count", each.getValue()))
                .toList();
        return CompletableFuture.completedStage(HttpResponse.json(hub.json().encode(counts)));
    }

    private CompletionStage<HttpResponse> fire(HttpRequest request) {
        String type = request.pathValue("event_type");
        DataMap data = Bodies.objectOrNothing(
                hub, request, "Event data should be valid JSON.", "Event data should be a JSON object");
        try {
            hub.bus().fire(
                    type,
                    typed(type, data),
                    Origin.REMOTE,
                    hub.newContext(null, request.user().user().id()));
        } catch (HubException e) {
            if (e.code().equals("invalid_event_type") || e.code().equals("invalid_state")) {
                throw new HttpException(400, String.valueOf(e.getMessage()));
            }
            throw e;
        }
        return CompletableFuture.completedStage(HttpResponse.message(200, "Event " + type + " fired."));
    }

    // Listeners count on the data that the state machine gives its own events.
    private EventData typed(String type, DataMap data) {
        return switch (type) {
            case EventTypes.STATE_CHANGED -> stateChanged(data);
            case EventTypes.STATE_REPORTED -> throw new HttpException(
                    400, "Event state_reported cannot be fired; write the state instead.");
            default -> data;
        };
    }

    private StateChanged stateChanged(DataMap data) {
        State oldState = state(data, "old_state");
        State newState = state(data, "new_state");
        State either = newState == null ? oldState : newState;
        if (either == null) {
            throw new HttpException(400, "Event state_changed needs old_state or new_state.");
        }
        return new StateChanged(either.entityId(), oldState, newState);
    }

    private @Nullable State state(DataMap data, String key) {
        return switch (data.get(key)) {
            case null -> null;
            case DataMap state -> hub.json().readState(state, hub.loop().time().epochMicros());
            default -> throw new HttpException(400, key + " should be a JSON object.");
        };
    }
}
