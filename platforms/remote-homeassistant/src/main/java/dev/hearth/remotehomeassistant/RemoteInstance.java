package dev.hearth.remotehomeassistant;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.event.EventBus;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.event.Origin;
import dev.hearth.api.loop.LoopClosedException;
import dev.hearth.api.state.EntityId;
import dev.hearth.remote.EntityChange;
import dev.hearth.remote.EntityTable;
import dev.hearth.remote.HubSession;
import dev.hearth.remote.RemoteEvent;
import dev.hearth.remote.RemoteHubException;
import dev.hearth.remote.RemoteState;
import dev.hearth.remote.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One other hub: the connection to it, and the mirrors of its entities. Everything here runs on the loop; what the
 * transport's threads bring is posted to it, decoded.
 *
 * <p>The connection is made anew after 1 s, 2 s, 4 s … 60 s when it breaks or cannot be made. Meanwhile the mirrors are
 * {@code unavailable}. A token that is not taken ends the attempts: more of them would only get this hub banned there.
 */
final class RemoteInstance {
    private static final Duration LOG_IN_LIMIT = Duration.ofSeconds(20);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(60);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    // What the mirrors and services are made from, and what only concerns the other hub's own life.
    private static final Set<String> NOT_FORWARDED = Set.of(
            EventTypes.STATE_CHANGED,
            EventTypes.STATE_REPORTED,
            EventTypes.CALL_SERVICE,
            EventTypes.SERVICE_REGISTERED,
            EventTypes.SERVICE_REMOVED,
            EventTypes.COMPONENT_LOADED,
            EventTypes.HOMEASSISTANT_START,
            EventTypes.HOMEASSISTANT_STARTED,
            EventTypes.HOMEASSISTANT_STOP,
            EventTypes.HOMEASSISTANT_FINAL_WRITE,
            EventTypes.HOMEASSISTANT_CLOSE,
            EventBus.MATCH_ALL);

    private final Hub hub;
    private final InstanceConfig config;
    private final Transport transport;
    private final Doors doors;
    private final RelayedServices services;
    private final Map<String, Mirror> mirrors = new LinkedHashMap<>();

    private @Nullable HubSession session;
    private EntityTable table = new EntityTable();
    private boolean running;
    private boolean listed;
    private boolean awaitingPong;
    private @Nullable Subscription heartbeat;
    private Duration retry = FIRST_RETRY;
    private int attempt;
    private boolean told;
    private boolean closed;

    RemoteInstance(Hub hub, InstanceConfig config, Transport transport, Doors doors, RelayedServices services) {
        this.hub = hub;
        this.config = config;
        this.transport = transport;
        this.doors = doors;
        this.services = services;
        if (config.loadComponents()) {
            hub.logger().warn(
                    "load_components of {} has no effect; the services of its entities are found by themselves",
                    config.key());
        }
    }

    InstanceConfig config() {
        return config;
    }

    // ---- the connection ----

    /** Makes the connection, now and again until there is one. */
    void connect() {
        int thisAttempt = ++attempt;
        CompletionStage<HubSession> opening = HubSession.open(transport, config.address(), config.accessToken());
        Subscription limit = hub.loop().after(LOG_IN_LIMIT, () -> {
            attempt++; // what comes of it later is not wanted any more
            opening.thenAccept(HubSession::close);
            failed(new RemoteHubException(
                    RemoteHubException.TIMEOUT,
                    config.key() + " did not let this hub in within " + LOG_IN_LIMIT.toSeconds() + " s"));
        });
        opening.whenComplete((opened, failure) -> enter(() -> {
            if (closed || thisAttempt != attempt) {
                return;
            }
            limit.cancel();
            if (failure == null) {
                connected(opened);
            } else {
                failed(Stages.cause(failure));
            }
        }));
    }

    private void failed(Throwable why) {
        if (why instanceof RemoteHubException refused && refused.is(RemoteHubException.INVALID_AUTH)) {
            hub.logger().error("{} does not take the access_token; make a new one there and write it into the"
                    + " configuration", config.key());
            return;
        }
        if (told) {
            hub.logger().debug("{}; next attempt in {} s", why.getMessage(), retry.toSeconds());
        } else {
            told = true;
            hub.logger().warn("{}; trying again until it answers", why.getMessage());
        }
        hub.loop().after(retry, this::connect);
        Duration doubled = retry.multipliedBy(2);
        retry = doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    }

    private void connected(HubSession opened) {
        session = opened;
        table = new EntityTable();
        running = false;
        listed = false;
        awaitingPong = false;
        told = false;
        retry = FIRST_RETRY;
        mirrors.values().removeIf(mirror -> mirror.localId() == null); // a new chance for those that could not come
        hub.logger().info("connected to {}, version {}", config.key(), opened.version());
        heartbeat = hub.loop().every(HEARTBEAT, this::beat);
        opened.ended().thenAccept(why -> enter(() -> lost(opened, why)));
        ask(opened, "get_config",
                answer -> ran(answer instanceof DataMap home && "RUNNING".equals(home.text("state"))));
        ask(opened, "get_services", answer -> {
            if (answer instanceof DataMap all) {
                services.offer(this, all);
            }
        });
        follow(opened, EventTypes.HOMEASSISTANT_STARTED, event -> ran(true));
        for (String type : config.events()) {
            if (!NOT_FORWARDED.contains(type)) {
                follow(opened, type, event -> forward(RemoteEvent.of(event)));
            }
        }
        subscribe(opened, "subscribe_entities", wanted(), event -> changed(table.apply(event), event.containsKey("a")));
    }

    private DataMap wanted() {
        Selection.Chosen include = config.selection().include();
        return include.isEmpty() || !include.domains().isEmpty()
                ? DataMap.of()
                : DataMap.of("entity_ids", include.entities().stream().sorted().toList());
    }

    private void ask(HubSession opened, String command, Consumer<@Nullable Object> answered) {
        onLoop(opened.command(command, DataMap.of())).whenComplete((answer, failure) -> {
            if (failure != null) {
                unless(opened, command, failure);
            } else if (isPresent(opened)) {
                answered.accept(answer);
            }
        });
    }

    private void follow(HubSession opened, String eventType, Consumer<DataMap> heard) {
        subscribe(opened, "subscribe_events", DataMap.of("event_type", eventType), heard);
    }

    private void subscribe(HubSession opened, String command, DataMap data, Consumer<DataMap> heard) {
        opened.subscribe(command, data, event -> enter(() -> {
            if (isPresent(opened)) {
                heard.accept(event);
            }
        })).whenComplete((feed, failure) -> {
            if (failure != null) {
                enter(() -> unless(opened, command + " " + data, failure));
            }
        });
    }

    /** Tells of what was refused, unless the reason is that the connection is gone. */
    private void unless(HubSession opened, String command, Throwable failure) {
        if (isPresent(opened)) {
            hub.logger().warn("{} refuses {}: {}", config.key(), command, Stages.cause(failure).getMessage());
        }
    }

    @SuppressWarnings("ReferenceEquality") // sessions are not values
    private boolean isPresent(HubSession opened) {
        return !closed && session == opened && opened.isOpen();
    }

    private void beat() {
        HubSession present = session;
        if (present == null) {
            return;
        }
        if (awaitingPong) {
            hub.logger().debug("{} gives no sign of life", config.key());
            present.close();
            return;
        }
        awaitingPong = true;
        onLoop(present.ping()).thenAccept(pong -> awaitingPong = false);
    }

    @SuppressWarnings("ReferenceEquality") // sessions are not values
    private void lost(HubSession opened, RemoteHubException why) {
        if (closed || session != opened) {
            return;
        }
        session = null;
        if (heartbeat != null) {
            heartbeat.cancel();
        }
        List.copyOf(mirrors.values()).forEach(Mirror::lose);
        failed(why);
    }

    private void enter(Runnable work) {
        try {
            hub.loop().execute(work);
        } catch (LoopClosedException e) {
            hub.logger().debug("{} said something after the end of this hub", config.key());
        }
    }

    private <T extends @Nullable Object> CompletionStage<T> onLoop(CompletionStage<T> stage) {
        CompletableFuture<T> here = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> enter(() -> {
            if (failure == null) {
                here.complete(value);
            } else {
                here.completeExceptionally(Stages.cause(failure));
            }
        }));
        return here;
    }

    // ---- its entities ----

    private void changed(List<EntityChange> changes, boolean list) {
        Map<String, List<MirroredEntity>> newcomers = new LinkedHashMap<>();
        for (EntityChange change : changes) {
            RemoteState now = change.now();
            if (now == null || Mirror.isOne(now) || !config.selection().takes(now.entityId())) {
                forget(change.entityId());
            } else if (config.selection().takes(now)) {
                show(now, newcomers);
            }
        }
        newcomers.forEach(this::add);
        if (list && !listed) {
            listed = true;
            prune();
        }
    }

    private void show(RemoteState now, Map<String, List<MirroredEntity>> newcomers) {
        Mirror present = mirrors.get(now.entityId());
        if (present != null) {
            present.show(now);
        } else if (Doors.leadsTo(now.domain())) {
            MirroredEntity made = new MirroredEntity(this, now);
            mirrors.put(now.entityId(), made);
            newcomers.computeIfAbsent(now.domain(), domain -> new ArrayList<>()).add(made);
        } else {
            MirroredState made = new MirroredState(this, hub, now.entityId());
            mirrors.put(now.entityId(), made);
            made.show(now);
        }
    }

    private void add(String domain, List<MirroredEntity> newcomers) {
        doors.open(domain)
                .thenCompose((EntityAdder adder) -> adder.add(newcomers, false))
                .whenComplete((added, failure) -> {
                    if (failure != null) {
                        hub.logger().error("the {} entities of {} cannot be mirrored: {}", domain, config.key(),
                                Stages.cause(failure).getMessage());
                    }
                    newcomers.stream().filter(each -> !isCurrent(each)).forEach(MirroredEntity::vanish);
                });
    }

    @SuppressWarnings("ReferenceEquality") // mirrors are not values
    private boolean isCurrent(MirroredEntity mirror) {
        return mirrors.get(mirror.remoteId()) == mirror;
    }

    private void forget(String remoteId) {
        Mirror gone = mirrors.remove(remoteId);
        if (gone != null) {
            gone.vanish();
        }
    }

    private void ran(boolean now) {
        running = now;
        prune();
    }

    /** Lets those go that the other hub has no more; while it starts they may still come. */
    private void prune() {
        if (running && listed) {
            List.copyOf(mirrors.keySet()).stream().filter(id -> table.get(id) == null).forEach(this::forget);
        }
    }

    /** The mirror here with that id, or null. */
    @Nullable
    Mirror mirrorOf(String localId) {
        for (Mirror mirror : mirrors.values()) {
            if (localId.equals(mirror.localId())) {
                return mirror;
            }
        }
        return null;
    }

    /** The mirrors of one domain. */
    List<Mirror> mirrorsOf(String domain) {
        return mirrors.values().stream()
                .filter(mirror -> mirror.localId() != null && EntityId.domainOf(mirror.remoteId()).equals(domain))
                .toList();
    }

    // ---- what is done to them, and what happens there ----

    /** Has a service of the other hub carried out on one of its entities; completes, on the loop, when it is done there. */
    CompletionStage<@Nullable DataMap> call(
            String domain, String service, DataMap data, String remoteId, boolean returnResponse) {
        return call(domain, service, data, List.of(remoteId), returnResponse)
                .thenApply(response -> response != null && response.get(remoteId) instanceof DataMap own
                        ? own
                        : response);
    }

    /** As {@link #call(String, String, DataMap, String, boolean)}, with the whole answer. */
    CompletionStage<@Nullable DataMap> call(
            String domain, String service, DataMap data, List<String> remoteIds, boolean returnResponse) {
        HubSession present = session;
        if (present == null) {
            return Stages.failed(new RemoteHubException(
                    RemoteHubException.CONNECTION_LOST,
                    "there is no connection to " + config.key() + ", so " + domain + "." + service
                            + " cannot be done there"));
        }
        DataMap.Builder call = DataMap.builder()
                .put("domain", domain)
                .put("service", service)
                .put("service_data", data)
                .put("target", DataMap.of("entity_id", remoteIds));
        if (returnResponse) {
            call.put("return_response", true);
        }
        return onLoop(present.command("call_service", call.build()))
                .thenApply(result -> result instanceof DataMap map && map.get("response") instanceof DataMap response
                        ? response
                        : null);
    }

    /**
     * Fires an event here that was fired there. Only what began there: an event that came to it from elsewhere, this hub
     * perhaps, is marked as remote and goes no further, so that no ring of hubs can send one round.
     */
    private void forward(RemoteEvent event) {
        if (event.local()) {
            hub.bus().fire(event.type(), event.data(), Origin.REMOTE, null);
        }
    }

    // ---- the end ----

    /** Takes the states away that no entity of this hub stands behind; the others go by themselves. */
    void withdraw() {
        mirrors.values().stream().filter(MirroredState.class::isInstance).forEach(Mirror::vanish);
    }

    void close() {
        closed = true;
        if (session != null) {
            session.close();
        }
        transport.close();
    }
}
