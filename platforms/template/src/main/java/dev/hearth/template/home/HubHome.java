package dev.hearth.template.home;

import dev.hearth.api.Hub;
import dev.hearth.api.config.UnitSystem;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The home of a hub that runs. Loop only. */
public final class HubHome implements HomeView {
    private final Hub hub;

    public HubHome(Hub hub) {
        this.hub = hub;
    }

    @Override
    public @Nullable State state(String entityId) {
        return hub.states().get(entityId);
    }

    @Override
    public Collection<State> states() {
        return hub.states().all();
    }

    @Override
    public Instant now() {
        return hub.loop().time().now();
    }

    @Override
    public ZoneId zone() {
        return hub.config().timeZone();
    }

    @Override
    public double latitude() {
        return hub.config().latitude();
    }

    @Override
    public double longitude() {
        return hub.config().longitude();
    }

    @Override
    public UnitSystem units() {
        return hub.config().units();
    }

    @Override
    public RandomGenerator random() {
        return hub.random();
    }

    @Override
    public Collection<AreaEntry> areas() {
        return hub.registries().areas().all();
    }

    @Override
    public Collection<FloorEntry> floors() {
        return hub.registries().floors().all();
    }

    @Override
    public Collection<LabelEntry> labels() {
        return hub.registries().labels().all();
    }

    @Override
    public Collection<DeviceEntry> devices() {
        return hub.registries().devices().all();
    }

    @Override
    public Collection<EntityEntry> entities() {
        return hub.registries().entities().all();
    }

    @Override
    public Collection<ConfigEntry> configEntries() {
        return hub.registries().configEntries().all();
    }

    @Override
    public Collection<String> entitiesOf(String integration) {
        Set<String> all = new LinkedHashSet<>();
        for (EntityEntry entry : entities()) {
            if (entry.platform().equals(integration)) {
                all.add(entry.entityId());
            }
        }
        hub.entities().sources().forEach((entityId, domain) -> {
            if (domain.equals(integration)) {
                all.add(entityId);
            }
        });
        return all;
    }

    @Override
    public @Nullable EntityEntry entity(String entityId) {
        return hub.registries().entities().find(entityId);
    }

    @Override
    public @Nullable DeviceEntry device(String id) {
        return hub.registries().devices().find(id);
    }

    @Override
    public List<EntityEntry> entitiesOfDevice(String deviceId) {
        return hub.registries().entities().ofDevice(deviceId);
    }
}
