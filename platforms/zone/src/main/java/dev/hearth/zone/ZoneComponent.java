package dev.hearth.zone;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.websocket.CollectionCommands;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The section {@code zone:}, a list of zones; the home is one without being written. */
final class ZoneComponent implements Component<List<ZoneConfig>> {
    // The shape of Home Assistant's file.
    private static final StoreKey KEY = StoreKey.of("zone", 1, 1);

    @Override
    public String domain() {
        return ZoneIntegration.DOMAIN;
    }

    @Override
    public Schema<List<ZoneConfig>> schema() {
        return ZoneConfig.SECTION;
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<ZoneConfig> zones) {
        return hub.collection(KEY, ZoneConfig.KIND).thenCompose(stored -> {
            ZoneBook.open(hub, zones, stored);
            CollectionCommands.add(hub, ZoneIntegration.DOMAIN, stored);
            return hub.discovery().loadPlatform(ZoneIntegration.DOMAIN, ZoneIntegration.DOMAIN, DataMap.of());
        });
    }
}
