package dev.hearth.zone;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.Stages;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.zone.GeoPosition;
import dev.hearth.api.zone.Zones;
import dev.hearth.helper.collection.HelperCollection;
import dev.hearth.helper.collection.Item;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What zones are beside a list: one of them is the home, they follow the persons, and it is answered what is in which.
 * Loop only. Home Assistant: {@code zone.async_setup}, {@code zone.async_active_zone}.
 */
final class ZoneBook implements Zones {
    /** Where the component and the platform find it. */
    static final HubData.Key<ZoneBook> KEY = new HubData.Key<>("zone.book", ZoneBook.class);

    private static final String PERSON = "person";

    private final Hub hub;
    private final HelperCollection<ZoneConfig, Zone> zones;
    private @Nullable Zone home;
    private @Nullable EntityAdder adder;

    private ZoneBook(Hub hub, HelperCollection<ZoneConfig, Zone> zones) {
        this.hub = hub;
        this.zones = zones;
    }

    /** Offers the zones to everybody, until the integration is unloaded. */
    static void open(Hub hub, HelperCollection<ZoneConfig, Zone> zones) {
        ZoneBook book = new ZoneBook(hub, zones);
        hub.data().put(KEY, book);
        hub.provide(Zones.class, book);
        hub.bus().listen(EventTypes.CORE_CONFIG_UPDATED, event -> book.moveHome());
        hub.bus().listen(EventTypes.STATE_CHANGED, data -> book.isPerson(data), event -> book.personChanged(
                (StateChanged) event.data()));
    }

    /** Adds the home unless one of the zones is it. */
    static CompletionStage<?> addHome(Hub hub, EntityAdder entities) {
        ZoneBook book = hub.data().get(KEY);
        if (book == null) {
            return Stages.done();
        }
        book.adder = entities;
        return book.addHome();
    }

    private CompletionStage<?> addHome() {
        EntityAdder entities = adder;
        boolean isThere = home != null
                || zones.entities().stream().anyMatch(zone -> zone.isAdded() && zone.entityId().equals(HOME));
        if (entities == null || isThere) {
            return Stages.done();
        }
        home = Zone.home(ZoneConfig.home(hub.config()));
        return entities.add(home);
    }

    // ---- what changes ----

    /** Takes what the configuration says now. The home stays, unless a zone that is written now takes its place. */
    CompletionStage<?> reload(List<Item<ZoneConfig>> written) {
        CompletionStage<?> before = Stages.done();
        if (home != null && written.stream().anyMatch(zone -> zone.config().isHome())) {
            before = home.remove();
            home = null;
        }
        return before.thenCompose(ready -> zones.reload(written)).thenCompose(reloaded -> addHome());
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
        for (Zone zone : zones.entities()) {
            zone.personChanged(change.entityId(), change.newState());
        }
        if (home != null) {
            home.personChanged(change.entityId(), change.newState());
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
