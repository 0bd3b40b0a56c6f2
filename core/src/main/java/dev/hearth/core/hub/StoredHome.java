package dev.hearth.core.hub;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.HomeSettings;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.config.HomeConfiguration;
import dev.hearth.core.config.HomeValues;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code core.config}: where the home is, as far as the configuration does not say. Loop only. Home Assistant:
 * {@code core_config.Config}.
 */
public final class StoredHome implements HomeSettings {
    private static final Logger LOG = LoggerFactory.getLogger("core.config");
    private static final String UNITS_IN_FILE = "unit_system_v2";
    private static final String UNITS = "unit_system";

    private final CoreHub hub;
    private final Store store;
    // Under the names of the file; keys that this hub does not know stay in it.
    private DataMap kept = DataMap.of();

    StoredHome(CoreHub hub, Hub view) {
        this.hub = hub;
        this.store = view.store(StoreKey.of("core.config", 1, 4));
    }

    /** Reads the file and applies it, unless the configuration says where the home is. The stage does not fail. */
    public CompletionStage<Void> load() {
        return store.load().handle((data, failure) -> {
            if (failure != null) {
                LOG.error("the home stays as the configuration says: {}", Stages.cause(failure).getMessage());
            } else if (data instanceof DataMap map) {
                kept = map;
                if (!fromYaml()) {
                    hub.config(laidOver(hub.config()));
                }
            }
            return null;
        });
    }

    /** The home of a configuration with what was stored laid over it, if the configuration does not say all. */
    public CoreConfig laidOver(HomeConfiguration home) {
        return home.fromYaml() ? home.core() : laidOver(home.core());
    }

    // A value that cannot be is left out, not the whole file.
    private CoreConfig laidOver(CoreConfig base) {
        CoreConfig home = base;
        for (String key : kept.keySet()) {
            String name = key.equals(UNITS_IN_FILE) ? UNITS : key;
            if (HomeValues.has(name)) {
                try {
                    home = HomeValues.laid(home, DataMap.of(name, kept.get(key)));
                } catch (HubException e) {
                    LOG.error("{} in .storage/core.config is left out: {}", key, e.getMessage());
                }
            }
        }
        return home;
    }

    @Override
    public boolean fromYaml() {
        return hub.configFromYaml();
    }

    @Override
    public CompletionStage<Void> update(DataMap changes) {
        if (fromYaml()) {
            return Stages.failed(new HubException(
                    "invalid_info",
                    "the section 'homeassistant:' of the configuration says where the home is; change it there"));
        }
        CoreConfig now;
        try {
            now = HomeValues.laid(hub.config(), changes);
        } catch (HubException e) {
            return Stages.failed(e);
        }
        return become(now);
    }

    /** The home is as it is now: everybody is told, and unless the configuration says where it is, it is kept. */
    public CompletionStage<Void> become(CoreConfig now) {
        DataMap changes = HomeValues.changes(hub.config(), now);
        hub.config(now);
        hub.viewOf(hub.loop().hubOwner()).bus().fire(EventTypes.CORE_CONFIG_UPDATED, changes);
        if (fromYaml()) {
            return Stages.done();
        }
        DataMap values = HomeValues.of(now);
        kept = kept.with(values.without(UNITS).with(UNITS_IN_FILE, values.get(UNITS)));
        return store.save(() -> kept);
    }
}
