package dev.hearth.api.entity;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The hub's side of an entity that has been added; an integration uses the methods of {@link Entity} instead. */
public interface EntityHost {
    /** The entity's integration's view of the hub. */
    Hub hub();

    /** The id the entity was given. */
    String entityId();

    /** Writes the entity's state as it is now. */
    void write();

    /** Updates the entity if asked to, within the platform's limits, then writes. */
    CompletionStage<Void> refresh(boolean update);

    /** Cancels something when the entity goes. */
    void onRemove(Subscription subscription);

    /** Makes the writes of the next five seconds carry this context. */
    void context(Context context);

    /** The context that a write would carry now, or null. */
    @Nullable
    Context context();

    /** What was remembered of the entity, or null. */
    @Nullable
    LastState lastState();

    /** What the owner has set for the entity under that name in the registry. */
    DataMap registryOptions(String domain);

    /** Removes the entity. */
    CompletionStage<Void> remove();
}
