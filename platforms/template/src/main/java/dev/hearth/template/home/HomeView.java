package dev.hearth.template.home;

import dev.hearth.api.config.UnitSystem;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.AreaEntry;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.FloorEntry;
import dev.hearth.api.registry.LabelEntry;
import dev.hearth.api.state.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A home as templates see it; only to be read. Of one thread: the loop, for a hub. */
public interface HomeView {
    /** The state of an entity, or null. */
    @Nullable
    State state(String entityId);

    /** All states, in no order. */
    Collection<State> states();

    /** The time now. */
    Instant now();

    /** The home's time zone. */
    ZoneId zone();

    /** The zone of times that have none: that of the machine in Python, here the home's. */
    default ZoneId zoneOfNaiveTimes() {
        return zone();
    }

    /** Degrees, north is positive. */
    double latitude();

    /** Degrees, east is positive. */
    double longitude();

    /** How distances and temperatures are given. */
    UnitSystem units();

    /** The unit in which distances are given: {@code km}. */
    default String lengthUnit() {
        return units() == UnitSystem.METRIC ? "km" : "mi";
    }

    /** Where chance comes from. */
    RandomGenerator random();

    /** The areas. */
    Collection<AreaEntry> areas();

    /** The floors. */
    Collection<FloorEntry> floors();

    /** The labels. */
    Collection<LabelEntry> labels();

    /** The devices. */
    Collection<DeviceEntry> devices();

    /** The entities that are registered. */
    Collection<EntityEntry> entities();

    /** The configured integrations. */
    Collection<ConfigEntry> configEntries();

    /** The entities of an integration, registered or not, in no order. */
    Collection<String> entitiesOf(String integration);

    /** What needs the attention of the owner, with {@code domain} and {@code issue_id}. */
    default List<DataMap> issues() {
        return List.of();
    }

    /** The entities that can be spoken to. */
    default List<String> exposedEntities() {
        return List.of();
    }

    /** A registered entity, or null. */
    default @Nullable EntityEntry entity(String entityId) {
        for (EntityEntry each : entities()) {
            if (each.entityId().equals(entityId)) {
                return each;
            }
        }
        return null;
    }

    /** A device by its id, or null. */
    default @Nullable DeviceEntry device(String id) {
        for (DeviceEntry each : devices()) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    /** The entities of a device, those that are disabled too. */
    default List<EntityEntry> entitiesOfDevice(String deviceId) {
        return entities().stream()
                .filter(each -> Objects.equals(each.deviceId(), deviceId))
                .toList();
    }
}
