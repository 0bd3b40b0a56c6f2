package dev.hearth.templateentities.base;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityTraits;
import dev.hearth.api.entity.LastState;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An entity made of templates, whatever its domain: what they all answer alike. */
public interface TemplateEntity extends EntityTraits {
    /** Its templates. */
    EntityTemplates templates();

    /**
     * Takes on what it was before the stop of the hub. Asked of those that would not know otherwise, once, before
     * anything is evaluated, with a state that is neither unknown nor unavailable.
     */
    default void restore(LastState last) {}

    /** A trigger has found that it cannot be reached: what it was about to do, it does no more. */
    default void lost() {}

    @Override
    default boolean shouldPoll() {
        return false;
    }

    @Override
    default @Nullable String uniqueId() {
        return templates().uniqueId();
    }

    @Override
    default @Nullable String name() {
        return templates().name();
    }

    @Override
    default @Nullable String suggestedEntityId() {
        return templates().suggestedEntityId();
    }

    @Override
    default @Nullable String icon() {
        return templates().icon();
    }

    @Override
    default @Nullable String entityPicture() {
        return templates().picture();
    }

    @Override
    default boolean available() {
        return templates().available();
    }

    @Override
    default boolean assumedState() {
        return templates().optimistic();
    }

    @Override
    default DataMap extraStateAttributes() {
        return templates().attributes();
    }

    @Override
    default boolean keepsState() {
        return templates().restoring();
    }

    @Override
    default CompletionStage<?> addedToHub() {
        return templates().added();
    }

    /** Evaluates its templates anew: {@code homeassistant.update_entity}. */
    @Override
    default CompletionStage<?> update() {
        return templates().refresh();
    }
}
