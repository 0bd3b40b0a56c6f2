package dev.hearth.helper.collection;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import java.util.concurrent.CompletionStage;

/**
 * The entities of a {@link HelperCollection}, which come with the component of their domain.
 *
 * @param <C> what is written about one
 * @param <E> its entity
 */
public final class HelperPlatform<C, E extends Entity & EditableEntity<C>> implements Platform<Section> {
    private final HelperKind<C, E> kind;
    private final More more;

    /** The platform of a kind. */
    public HelperPlatform(HelperKind<C, E> kind) {
        this(kind, (hub, entities) -> Stages.done());
    }

    /**
     * The platform of a kind to which something belongs that is on no list.
     *
     * @param more adds it, after those that are
     */
    public HelperPlatform(HelperKind<C, E> kind, More more) {
        this.kind = kind;
        this.more = more;
    }

    /** Adds entities that are on no list. */
    @FunctionalInterface
    public interface More {
        /** Completes when they have been added. On the loop. */
        CompletionStage<?> add(Hub hub, EntityAdder entities);
    }

    @Override
    public String domain() {
        return kind.domain().name();
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map();
    }

    @Override
    public boolean configurable() {
        return false;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section entry, EntityAdder entities) {
        return discovered(hub, DataMap.of(), entities);
    }

    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap nothing, EntityAdder entities) {
        HelperCollection<C, E> collection = hub.data().get(HelperCollection.keyOf(kind));
        return collection == null
                ? Stages.failed(new HubException(
                        "not_found", domain() + " is not set up; its section in the configuration is wrong"))
                : collection.addAll(entities).thenCompose(added -> more.add(hub, entities));
    }
}
