package dev.hearth.template.function;

import dev.hearth.api.registry.AreaEntry;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.FloorEntry;
import dev.hearth.api.registry.LabelEntry;
import dev.hearth.api.registry.NamedEntry;
import dev.hearth.api.state.EntityId;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Python;
import dev.hearth.template.home.HomeView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries of the registries by whatever a template has in hand: an id, a name, another name, an entity or a device
 * that is there. Names are found without regard to case and spaces.
 *
 * @param home whose registries they are
 */
record Places(HomeView home) {
    /** An entity by its id, or null. */
    @Nullable
    EntityEntry entity(@Nullable String entityId) {
        if (entityId == null) {
            return null;
        }
        String lower = entityId.toLowerCase(Locale.ROOT);
        return EntityId.isValid(lower) ? home.entity(lower) : null;
    }

    /** An area by its id, or null. */
    @Nullable
    AreaEntry area(@Nullable String id) {
        return id == null ? null : first(home.areas(), each -> each.id().equals(id));
    }

    /** A floor by its id, or null. */
    @Nullable
    FloorEntry floor(@Nullable String id) {
        return id == null ? null : first(home.floors(), each -> each.id().equals(id));
    }

    /** A label by its id, or null. */
    @Nullable
    LabelEntry label(Object value) {
        String id = Python.text(value);
        return id == null ? null : first(home.labels(), each -> each.id().equals(id));
    }

    /** A label by its name, or null. */
    @Nullable
    LabelEntry labelNamed(String name) {
        return named(home.labels(), name);
    }

    private static <E extends NamedEntry> @Nullable E named(Collection<E> entries, String name) {
        String wanted = normal(name);
        return first(entries, each -> normal(each.name()).equals(wanted));
    }

    private static <E extends NamedEntry> @Nullable E aliased(Collection<E> entries, String name) {
        String wanted = normal(name);
        return first(entries, each -> each.aliases().stream().anyMatch(alias -> normal(alias).equals(wanted)));
    }

    private static String normal(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static <E> @Nullable E first(Collection<E> entries, Predicate<E> wanted) {
        Budget.spend(entries.size() / 8);
        for (E each : entries) {
            if (wanted.test(each)) {
                return each;
            }
        }
        return null;
    }

    /** The id of an area by its name or another one of its names, or by what is in it. Home Assistant: {@code resolve_area_id}. */
    @Nullable
    String areaId(Object value) {
        String text = Python.str(value);
        AreaEntry found = named(home.areas(), text);
        if (found == null) {
            found = aliased(home.areas(), text);
        }
        return found != null ? found.id() : areaAround(value);
    }

    /** The id of the area that an entity or a device is in, or null. */
    @Nullable
    String areaAround(Object value) {
        String text = Python.text(value);
        EntityEntry entity = entity(text);
        if (entity != null) {
            if (entity.areaId() != null) {
                return entity.areaId();
            }
            String deviceId = entity.deviceId();
            DeviceEntry of = deviceId == null ? null : home.device(deviceId);
            if (of != null) {
                return of.areaId();
            }
        }
        DeviceEntry device = text == null ? null : home.device(text);
        return device == null ? null : device.areaId();
    }

    /** The id of a floor by its name or another one, or by what is on it. */
    @Nullable
    String floorId(Object value) {
        String text = Python.str(value);
        FloorEntry found = named(home.floors(), text);
        if (found == null) {
            found = aliased(home.floors(), text);
        }
        if (found != null) {
            return found.id();
        }
        AreaEntry area = areaNear(value);
        return area == null ? null : area.floorId();
    }

    // The area of that id, or the one that a name or something in it tells.
    private @Nullable AreaEntry areaNear(Object value) {
        AreaEntry byId = area(Python.text(value));
        return byId != null ? byId : area(areaId(value));
    }

    /** The floor of that id, or the one that an area or what is in it is on; null for neither. */
    @Nullable
    FloorEntry floorAround(Object value) {
        FloorEntry byId = floor(Python.text(value));
        if (byId != null) {
            return byId;
        }
        AreaEntry area = areaNear(value);
        return area == null ? null : floor(area.floorId());
    }

    /** The devices of an area. */
    List<DeviceEntry> devicesInArea(String areaId) {
        Budget.spend(home.devices().size() / 8);
        return home.devices().stream().filter(each -> areaId.equals(each.areaId())).toList();
    }

    /** The entities of a device that are not disabled. */
    List<EntityEntry> entitiesOfDevice(String deviceId) {
        return home.entitiesOfDevice(deviceId).stream().filter(each -> !each.disabled()).toList();
    }

    /** The ids of the entities that were put in an area, and then of those that are there with their device. */
    List<String> entitiesInArea(String areaId) {
        Budget.spend(home.entities().size() / 8);
        List<String> all = new ArrayList<>();
        for (EntityEntry each : home.entities()) {
            if (areaId.equals(each.areaId())) {
                all.add(each.entityId());
            }
        }
        for (DeviceEntry device : devicesInArea(areaId)) {
            for (EntityEntry each : entitiesOfDevice(device.id())) {
                if (each.areaId() == null) {
                    all.add(each.entityId());
                }
            }
        }
        return all;
    }

    /** The ids of the labels that an entity, a device or an area carries. */
    Set<String> labelsOf(String id) {
        EntityEntry entity = entity(id);
        if (entity != null) {
            return entity.labels();
        }
        DeviceEntry device = home.device(id);
        if (device != null) {
            return device.labels();
        }
        AreaEntry area = area(id);
        return area == null ? Set.of() : area.labels();
    }
}
