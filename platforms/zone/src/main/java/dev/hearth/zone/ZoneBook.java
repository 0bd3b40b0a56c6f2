package dev.hearth.zone;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.store.StoredCollection;
import dev.hearth.api.zone.GeoPosition;
import dev.hearth.api.zone.Zones;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * All zones: makes their entities, has them follow what is changed in clients, the home and the persons, and answers what
 * is in which. Loop only. Home Assistant: {@code zone.async_setup}, {@code zone.async_active_zone}.
 */
final class ZoneBook implements Zones {
    /** Where the platform finds it. */
    static final HubData.Key<ZoneBook> KEY = new HubData.Key<>("zone.book", ZoneBook.class);

    private static final String PERSON = "person";

    private final Hub hub;
    private final List<ZoneConfig> written;
    private final StoredCollection stored;
    private final List<Zone> zones = new ArrayList<>();
    private final Map<String, Zone> byStoredId = new HashMap<>();
    private @Nullable Zone home;
    private @Nullable EntityAdder adder;

    private ZoneBook(Hub hub, List<ZoneConfig> written, StoredCollection stored) {
        this.hub = hub;
        this.written = written;
        this.stored = stored;
    }

    /** Offers the zones to everybody, until the integration is unloaded; their entities come with {@link #addAll}. */
    static void open(Hub hub, List<ZoneConfig> written, StoredCollection stored) {
        ZoneBook book = new ZoneBook(hub, written, stored);
        hub.data().put(KEY, book);
        hub.provide(Zones.class, book);
        stored.follow(book::follow);
        hub.bus().listen(EventTypes.CORE_CONFIG_UPDATED, event -> book.moveHome());
        hub.bus().listen(EventTypes.STATE_CHANGED, data -> book.isPerson(data), event -> book.personChanged(
                (StateChanged) event.data()));
    }

    /** Adds the entities: those that are written or made first, then the home unless one of them is it. */
    CompletionStage<?> addAll(EntityAdder entities) {
        adder = entities;
        forgetDeleted();
        List<Zone> first = new ArrayList<>();
        written.forEach(config -> first.add(new Zone(config, null, false)));
        for (DataMap item : stored.items()) {
            Zone zone = made(item);
            if (zone != null) {
                first.add(zone);
            }
        }
        return add(entities, first).thenCompose(added -> {
            if (zones.stream().anyMatch(zone -> zone.isAdded() && zone.entityId().equals(HOME))) {
                return Stages.done();
            }
            home = Zone.home(ZoneConfig.home(hub.config()));
            return add(entities, List.of(home));
        });
    }

    private CompletionStage<Void> add(EntityAdder entities, Collection<Zone> more) {
        zones.addAll(more);
        return entities.add(more, false);
    }

    private @Nullable Zone made(DataMap item) {
        String id = item.text("id");
        ZoneConfig config = read(item);
        if (id == null || config == null) {
            return null;
        }
        Zone zone = new Zone(config, id, true);
        byStoredId.put(id, zone);
        return zone;
    }

    private @Nullable ZoneConfig read(DataMap item) {
        try {
            return ZoneConfig.of(ZoneConfig.KIND.read(item));
        } catch (HubException e) {
            hub.logger().error("the zone {} in .storage/zone is left out: {}", item.get("id"), e.getMessage());
            return null;
        }
    }

    // ---- what changes ----

    private void follow(StoredCollection.Change change) {
        Zone present = byStoredId.get(change.id());
        switch (change.action()) {
            case CREATED -> {
                Zone zone = made(change.item());
                if (zone != null && adder != null) {
                    add(adder, List.of(zone));
                }
            }
            case UPDATED -> {
                ZoneConfig config = read(change.item());
                if (present != null && config != null) {
                    present.become(config);
                }
            }
            case DELETED -> {
                byStoredId.remove(change.id());
                if (present != null) {
                    zones.remove(present);
                    forgetDeleted();
                }
            }
        }
    }

    private void forgetDeleted() {
        Set<String> ids = stored.items().stream()
                .map(item -> String.valueOf(item.get("id")))
                .collect(Collectors.toSet());
        hub.registries().entities().keepOnly(ZoneIntegration.DOMAIN, ZoneIntegration.DOMAIN, ids);
    }

    private void moveHome() {
        if (home != null) {
            home.become(ZoneConfig.home(hub.config()));
        }
    }

    private boolean isPerson(Object data) {
        return data instanceof StateChanged change && EntityId.domainOf(change.entityId()).equals(PERSON);
    }

    private void personChanged(StateChanged change) {
        for (Zone zone : zones) {
            zone.personChanged(change.entityId(), change.newState());
        }
    }

    // ---- what is in which ----

    @Override
    public @Nullable State active(GeoPosition position, double accuracy) {
        State nearest = null;
        double least = 0;
        for (String id : hub.states().entityIds(ZoneIntegration.DOMAIN).stream().sorted().toList()) {
            State zone = hub.states().get(id);
            if (zone == null || Zones.isPassive(zone.attributes()) || !Zones.within(zone, position, accuracy)) {
                continue;
            }
            OptionalDouble distance = Zones.distance(zone, position);
            double metres = distance.orElse(Double.MAX_VALUE);
            if (nearest == null || metres < least || (metres == least && isSmaller(zone, nearest))) {
                nearest = zone;
                least = metres;
            }
        }
        return nearest;
    }

    private static boolean isSmaller(State zone, State other) {
        return zone.attributes().get("radius") instanceof Number radius
                && other.attributes().get("radius") instanceof Number otherRadius
                && radius.doubleValue() < otherRadius.doubleValue();
    }
}
