package dev.hearth.api.entity;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Takes the entities that a platform has made. Loop only; may be used again later, for devices that turn up. */
@FunctionalInterface
public interface EntityAdder {
    /**
     * Adds entities: gives each its id, calls {@link Entity#addedToHub}, writes its first state. One that cannot be
     * added (a second one with the same unique id, a broken name) is logged and left out, the others are added.
     *
     * @param updateFirst call {@link Entity#update} before the first state is written; one whose update fails is still
     *     added
     * @return completes when all have been added
     */
    CompletionStage<Void> add(Collection<? extends Entity> entities, boolean updateFirst);

    /** Adds entities that know their state already. */
    default CompletionStage<Void> add(Entity... entities) {
        return add(List.of(entities), false);
    }
}
