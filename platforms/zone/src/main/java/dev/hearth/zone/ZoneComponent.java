package dev.hearth.zone;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.ReloadableComponent;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.websocket.CollectionCommands;
import dev.hearth.helper.collection.HelperCollection;
import dev.hearth.helper.collection.Item;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The section {@code zone:}, a list of zones; the home is one without being written. */
final class ZoneComponent implements ReloadableComponent<List<Item<ZoneConfig>>> {
    @Override
    public String domain() {
        return ZoneIntegration.DOMAIN;
    }

    @Override
    public Schema<List<Item<ZoneConfig>>> schema() {
        return ZoneConfig.ZONES.section();
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<Item<ZoneConfig>> written) {
        return HelperCollection.open(hub, ZoneConfig.ZONES, written).thenCompose(zones -> {
            ZoneBook.open(hub, zones);
            CollectionCommands.add(hub, ZoneIntegration.DOMAIN, zones.stored());
            return hub.discovery().loadPlatform(ZoneIntegration.DOMAIN, ZoneIntegration.DOMAIN, DataMap.of());
        });
    }

    @Override
    public CompletionStage<?> reload(Hub hub, List<Item<ZoneConfig>> written) {
        ZoneBook book = hub.data().get(ZoneBook.KEY);
        return book == null
                ? Stages.failed(new HubException("not_found", "the zones are not set up"))
                : book.reload(written);
    }
}
