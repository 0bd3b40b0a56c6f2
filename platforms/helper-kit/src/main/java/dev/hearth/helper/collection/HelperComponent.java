package dev.hearth.helper.collection;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.ReloadableComponent;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.websocket.CollectionCommands;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The section of a domain of helpers, with the commands by which clients edit theirs. Always set up. */
final class HelperComponent<C, E extends Entity & EditableEntity<C>> implements ReloadableComponent<List<Item<C>>> {
    private final HelperKind<C, E> kind;

    HelperComponent(HelperKind<C, E> kind) {
        this.kind = kind;
    }

    @Override
    public String domain() {
        return kind.domain().name();
    }

    @Override
    public Schema<List<Item<C>>> schema() {
        return kind.section();
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<Item<C>> written) {
        return HelperCollection.open(hub, kind, written).thenCompose(collection -> {
            CollectionCommands.add(hub, domain(), collection.stored());
            return hub.discovery().loadPlatform(domain(), domain(), DataMap.of());
        });
    }

    @Override
    public CompletionStage<?> reload(Hub hub, List<Item<C>> written) {
        HelperCollection<C, E> collection = hub.data().get(HelperCollection.keyOf(kind));
        return collection == null
                ? Stages.failed(new HubException("not_found", domain() + " is not set up"))
                : collection.reload(written);
    }
}
