package dev.hearth.remote;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.Target;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Another hub, as a program sees it through its REST and WebSocket API: Hearth or Home Assistant. The methods wait for
 * the answer and may be called from any thread that may wait (never from a hub's loop), several at a time.
 *
 * {@snippet :
 * try (RemoteHub hub = RemoteHub.connect(URI.create("http://127.0.0.1:8123"), token)) {
 *     if (hub.state("sun.sun").map(RemoteState::state).orElse("").equals("below_horizon")) {
 *         hub.call("light", "turn_on", DataMap.of("brightness_pct", 40), Target.entities("light.porch"));
 *     }
 *     try (RemoteSubscription doors = hub.subscribe("door_opened", event -> System.out.println(event.data()))) {
 *         …
 *     }
 * }
 * }
 *
 * <p>Requests go over HTTP. What is subscribed, and {@link #command}, goes over a WebSocket that is opened when it is
 * first needed; while something is subscribed it is kept, opened anew after it broke (after 1 s, 2 s, 4 s … 60 s) and the
 * subscriptions are made again. Every method throws {@link RemoteHubException}, whose code says what happened. What Home
 * Assistant's Python client offered until 2017 ({@code homeassistant.remote}) is all here.
 */
public final class RemoteHub implements AutoCloseable {
    private final HttpClient http;
    private final HubRequests requests;
    private final HubConnection connection;
    private final RemoteHubOptions options;
    private final URI address;

    private RemoteHub(URI hub, String token, RemoteHubOptions options, @Nullable Transport transport) {
        if (token.isBlank() || token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException("a token is one word of ASCII characters, as the hub gave it");
        }
        this.address = HubAddress.base(hub);
        this.options = options;
        this.http = HttpTransport.client(options.tls(), options.connectTimeout());
        this.requests = new HubRequests(http, address, token, options);
        this.connection = new HubConnection(
                transport != null
                        ? transport
                        : new HttpTransport(http, options.connectTimeout(), options.maxMessage()),
                address,
                token,
                options);
    }

    /**
     * A hub, with the usual options. Does not connect yet: {@link #validate} tells whether it can be used.
     *
     * @param address where it is, such as {@code http://127.0.0.1:8123}
     * @param token a long-lived access token, made in the hub's profile page or with {@code hearth token create}
     * @throws IllegalArgumentException for what cannot be an address or a token
     */
    public static RemoteHub connect(URI address, String token) {
        return connect(address, token, RemoteHubOptions.DEFAULT);
    }

    /** As {@link #connect(URI, String)}, with other options. */
    public static RemoteHub connect(URI address, String token, RemoteHubOptions options) {
        return new RemoteHub(address, token, options, null);
    }

    /** As {@link #connect(URI, String, RemoteHubOptions)}, with another way to carry the WebSocket's frames. */
    public static RemoteHub connect(URI address, String token, RemoteHubOptions options, Transport transport) {
        return new RemoteHub(address, token, options, transport);
    }

    /** Where the hub is, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** Whether the hub can be used. Does not throw. {@code GET /api/}. */
    public Validation validate() {
        HubRequests.Answer answer;
        try {
            answer = requests.send("GET", URI.create(address + "/api/"), null, options.answerTimeout());
        } catch (RemoteHubException e) {
            return Validation.CANNOT_CONNECT;
        }
        if (answer.status() == 401) {
            return Validation.INVALID_TOKEN;
        }
        try {
            return answer.ok() && answer.json() instanceof DataMap map && map.containsKey("message")
                    ? Validation.OK
                    : Validation.NOT_A_HUB;
        } catch (RemoteHubException e) {
            return Validation.NOT_A_HUB;
        }
    }

    // ---- states ----

    /** The state of an entity, if it has one. */
    public Optional<RemoteState> state(String entityId) {
        try {
            return Optional.of(RemoteState.of(RemoteJson.map(requests.get("api", "states", entityId))));
        } catch (RemoteHubException e) {
            if (e.is(RemoteHubException.NOT_FOUND)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** All states that the token's user may read. */
    public List<RemoteState> states() {
        return RemoteJson.states(requests.get("api", "states"));
    }

    /**
     * Writes a state as it is shown; no device hears of it. For what devices do there are services.
     *
     * @param attributes all of them: those not named are gone
     * @param force count the text as changed though it is the same
     * @return the state as it is now
     */
    public RemoteState set(String entityId, String state, DataMap attributes, boolean force) {
        DataMap body = DataMap.of("state", state, "attributes", attributes, "force_update", force);
        return RemoteState.of(RemoteJson.map(
                requests.post(requests.path("api", "states", entityId), body, options.answerTimeout())));
    }

    /** As {@link #set(String, String, DataMap, boolean)}, not forced. */
    public RemoteState set(String entityId, String state, DataMap attributes) {
        return set(entityId, state, attributes, false);
    }

    /** Removes a state. Answers whether it was there. */
    public boolean remove(String entityId) {
        HubRequests.Answer answer = requests.send(
                "DELETE", requests.path("api", "states", entityId), null, options.answerTimeout());
        if (answer.status() == 404) {
            return false;
        }
        HubRequests.good(answer);
        return true;
    }

    // ---- services ----

    /**
     * All services: domain, service, description with {@code name}, {@code description}, {@code fields} and, where they
     * apply, {@code target} and {@code response}.
     */
    public Map<String, Map<String, DataMap>> services() {
        Map<String, Map<String, DataMap>> all = new LinkedHashMap<>();
        for (DataMap each : RemoteJson.maps(requests.get("api", "services"))) {
            Map<String, DataMap> services = new LinkedHashMap<>();
            RemoteJson.map(each.get("services")).forEach(
                    (name, description) -> services.put(
                            name, description instanceof DataMap map ? map : DataMap.of()));
            all.put(String.valueOf(each.get("domain")), services);
        }
        return all;
    }

    /**
     * Calls a service and waits until it is done.
     *
     * @return the states that it changed
     * @throws RemoteHubException {@code bad_request} when there is no such service or the data is not right
     */
    public List<RemoteState> call(String domain, String service, DataMap data) {
        return RemoteJson.states(
                requests.post(requests.path("api", "services", domain, service), data, options.callTimeout()));
    }

    /** As {@link #call(String, String, DataMap)}, for entities, devices, areas, floors or labels. */
    public List<RemoteState> call(String domain, String service, DataMap data, Target target) {
        return call(domain, service, data.with(target.asMap()));
    }

    /** As {@link #call(String, String, DataMap, Target)}, wanting the service's answer. */
    public ServiceAnswer ask(String domain, String service, DataMap data, Target target) {
        URI path = URI.create(requests.path("api", "services", domain, service) + "?return_response");
        DataMap answer = RemoteJson.map(requests.post(path, data.with(target.asMap()), options.callTimeout()));
        return new ServiceAnswer(
                RemoteJson.states(answer.get("changed_states")),
                answer.get("service_response") instanceof DataMap response ? response : DataMap.of());
    }

    // ---- events ----

    /** Fires an event. */
    public void fire(String type, DataMap data) {
        requests.post(requests.path("api", "events", type), data, options.answerTimeout());
    }

    /** How many listen to each type of event. */
    public Map<String, Long> listeners() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (DataMap each : RemoteJson.maps(requests.get("api", "events"))) {
            counts.put(
                    String.valueOf(each.get("event")),
                    each.get("listener_count") instanceof Number count ? count.longValue() : 0L);
        }
        return counts;
    }

    /** Hears the events of a type, from now on. */
    public RemoteSubscription subscribe(String type, Consumer<RemoteEvent> consumer) {
        return subscribe(DataMap.of("event_type", type), consumer);
    }

    /** Hears all events, from now on. Needs an administrator's token. */
    public RemoteSubscription subscribe(Consumer<RemoteEvent> consumer) {
        return subscribe(DataMap.of(), consumer);
    }

    private RemoteSubscription subscribe(DataMap data, Consumer<RemoteEvent> consumer) {
        return subscribe("subscribe_events", data, event -> consumer.accept(RemoteEvent.of(event)));
    }

    /**
     * Hears what follows a command of the WebSocket API, such as {@code subscribe_trigger}. The command is given again
     * after each new connection.
     *
     * @param data the command's fields beside {@code id} and {@code type}
     * @param consumer gets the {@code event} of each message
     */
    public RemoteSubscription subscribe(String command, DataMap data, Consumer<DataMap> consumer) {
        Delivery<DataMap> delivery = new Delivery<>("events of " + address, consumer, options.maxQueued());
        try {
            HubConnection.Kept kept = connection.subscribe(command, data, delivery::add, () -> {});
            return new Subscribed(kept, delivery);
        } catch (RuntimeException e) {
            delivery.close();
            throw e;
        }
    }

    private record Subscribed(HubConnection.Kept kept, Delivery<?> delivery) implements RemoteSubscription {
        @Override
        public long missed() {
            return delivery.missed();
        }

        @Override
        public void close() {
            kept.cancel();
            delivery.close();
        }
    }

    /**
     * Follows all entities that the token's user may read. After a broken connection the consumer hears what has changed
     * since.
     *
     * @param consumer hears each change, first of all those from nothing to the present states
     */
    public RemoteEntities subscribeEntities(Consumer<EntityChange> consumer) {
        return subscribeEntities(List.of(), consumer);
    }

    /**
     * As {@link #subscribeEntities(Consumer)}, for certain entities.
     *
     * @param entityIds which; none for all
     */
    public RemoteEntities subscribeEntities(List<String> entityIds, Consumer<EntityChange> consumer) {
        DataMap data = entityIds.isEmpty() ? DataMap.of() : DataMap.of("entity_ids", entityIds);
        return FollowedEntities.follow(
                connection, data, new Delivery<>("entities of " + address, consumer, options.maxQueued()));
    }

    /**
     * Gives any command of the WebSocket API, such as {@code config/area_registry/list}.
     *
     * @param data its fields beside {@code id} and {@code type}
     * @return the result: null, a boolean, a number, text, a list or a {@link DataMap}
     */
    public @Nullable Object command(String type, DataMap data) {
        return connection.command(type, data, options.answerTimeout());
    }

    // ---- the hub itself ----

    /** The home and the hub: {@code location_name}, {@code version}, {@code components} and so on. */
    public DataMap config() {
        return RemoteJson.map(requests.get("api", "config"));
    }

    /** Makes the hub check its configuration files. Needs an administrator's token. */
    public CheckedConfig checkConfig() {
        DataMap answer = RemoteJson.map(requests.post(
                requests.path("api", "config", "core", "check_config"), DataMap.of(), options.callTimeout()));
        return new CheckedConfig(
                "valid".equals(answer.text("result")), answer.text("errors"), answer.text("warnings"));
    }

    /** The log since the hub was started. Needs an administrator's token. */
    public String errorLog() {
        return requests.text("api", "error_log");
    }

    /** Ends all subscriptions and connections. Whoever waits for an answer gets {@code closed}. */
    @Override
    public void close() {
        connection.close();
        http.shutdownNow();
    }

    @Override
    public String toString() {
        return "RemoteHub[" + address + "]";
    }
}
