package dev.hearth.remotehomeassistant;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.Origin;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.core.testing.TestHub;
import dev.hearth.remote.RemoteHubException;
import dev.hearth.remote.Transport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A hub with the part of the WebSocket API that a mirror needs, and the cable to it, which can be cut. */
final class OtherHub implements Transport {
    static final String TOKEN = "good-token";

    final TestHub hub;
    final List<DataMap> calls = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    boolean reachable = true;
    boolean running = true;
    boolean silent;
    int attempts;

    OtherHub() {
        this(TestHub.create());
    }

    OtherHub(TestHub hub) {
        this.hub = hub;
    }

    @Override
    public CompletionStage<Link> open(URI address, Receiver receiver) {
        attempts++;
        if (!reachable) {
            return CompletableFuture.failedStage(
                    new RemoteHubException(RemoteHubException.CANNOT_CONNECT, "nobody answers at " + address));
        }
        Wire wire = new Wire(receiver);
        wires.add(wire);
        wire.say(DataMap.of("type", "auth_required", "ha_version", "2026.8.0"));
        return CompletableFuture.completedStage(wire);
    }

    /** Breaks all connections. */
    void cut() {
        List.copyOf(wires).forEach(wire -> {
            wire.close();
            wire.receiver.closed(new RemoteHubException(RemoteHubException.CONNECTION_LOST, "the cable was cut"));
        });
    }

    boolean connected() {
        return !wires.isEmpty();
    }

    private final class Wire implements Link {
        private final Receiver receiver;
        private final List<Subscription> subscriptions = new ArrayList<>();

        Wire(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public void close() {
            wires.remove(this);
            subscriptions.forEach(Subscription::cancel);
            subscriptions.clear();
        }

        void say(Object message) {
            if (!silent) {
                receiver.text(hub.hub().json().encode(message).toString());
            }
        }

        private void result(Object id, Object result) {
            say(DataMap.of("id", id, "type", "result", "success", true).with("result", result));
        }

        private void event(Object id, Object event) {
            say(DataMap.of("id", id, "type", "event", "event", event));
        }

        @Override
        public void send(String text) {
            DataMap message = (DataMap) hub.hub().json().parse(text);
            Object id = message.get("id");
            switch (message.text("type")) {
                case "auth" -> say(
                        TOKEN.equals(message.text("access_token"))
                                ? DataMap.of("type", "auth_ok", "ha_version", "2026.8.0")
                                : DataMap.of("type", "auth_invalid", "message", "Invalid access token or password"));
                case "ping" -> say(DataMap.of("id", id, "type", "pong"));
                case "get_config" -> result(id, DataMap.of("state", running ? "RUNNING" : "NOT_RUNNING"));
                case "get_services" -> result(id, hub.services().descriptions());
                case "subscribe_events" -> {
                    result(id, null);
                    subscriptions.add(hub.bus().listen(message.text("event_type"), event -> event(id, told(event))));
                }
                case "subscribe_entities" -> {
                    result(id, null);
                    DataMap.Builder all = DataMap.builder();
                    hub.states().all().forEach(state -> all.put(state.entityId(), compressed(state)));
                    event(id, DataMap.of("a", all.build()));
                    subscriptions.add(hub.bus().listen("state_changed", event -> event(id, difference(event))));
                }
                case "call_service" -> call(id, message);
                default -> result(id, null);
            }
        }

        private void call(Object id, DataMap message) {
            calls.add(message.without("id").without("type"));
            hub.services()
                    .call(request(message))
                    .whenComplete((answer, failure) -> {
                        if (failure == null) {
                            result(id, DataMap.of("context", DataMap.of("id", "c"), "response", answer));
                        } else {
                            String why = Stages.cause(failure).getMessage();
                            say(DataMap.of("id", id, "type", "result", "success", false)
                                    .with("error", DataMap.of("code", "home_assistant_error", "message", why)));
                        }
                    });
        }
    }

    private static ServiceRequest request(DataMap message) {
        ServiceRequest request = ServiceRequest.of(
                message.text("domain"), message.text("service"), (DataMap) message.get("service_data"))
                .on(Target.in((DataMap) message.get("target")));
        return Boolean.TRUE.equals(message.get("return_response")) ? request.respond() : request;
    }

    private static DataMap told(Event event) {
        return DataMap.of("event_type", event.type(), "data", event.data().asMap(), "origin",
                event.origin() == Origin.LOCAL ? "LOCAL" : "REMOTE");
    }

    private static DataMap compressed(State state) {
        return DataMap.of("s", state.value(), "a", state.attributes(), "c", state.context().id())
                .with("lc", state.lastChangedMicros() / 1e6)
                .with("lu", state.lastUpdatedMicros() / 1e6);
    }

    private static DataMap difference(Event event) {
        StateChanged change = (StateChanged) event.data();
        State now = change.newState();
        if (now == null) {
            return DataMap.of("r", List.of(change.entityId()));
        }
        State before = change.oldState();
        if (before == null) {
            return DataMap.of("a", DataMap.of(now.entityId(), compressed(now)));
        }
        List<String> gone = before.attributes().keySet().stream()
                .filter(key -> !now.attributes().containsKey(key))
                .toList();
        DataMap plus = DataMap.of("+", compressed(now));
        return DataMap.of("c", DataMap.of(
                now.entityId(), gone.isEmpty() ? plus : plus.with("-", DataMap.of("a", gone))));
    }

    @Override
    public void close() {
        cut();
    }
}
