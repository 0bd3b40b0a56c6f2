package dev.hearth.compat.entity;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.EntityCategory;
import dev.hearth.api.entity.EntityTraits;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * An entity that stands for a blocking one: what every entity is asked is answered with what the blocking one said last,
 * and what every entity is told goes to its worker. What is its domain's own, the adapter of the domain adds.
 */
interface Linked extends EntityTraits {
    /** The way to the blocking entity. */
    Link<?> link();

    @Override
    default boolean shouldPoll() {
        return link().values().shouldPoll();
    }

    @Override
    default @Nullable String uniqueId() {
        return link().values().uniqueId();
    }

    @Override
    default @Nullable String name() {
        return link().values().name();
    }

    @Override
    default boolean hasEntityName() {
        return link().values().hasEntityName();
    }

    @Override
    default @Nullable String suggestedEntityId() {
        return link().values().suggestedEntityId();
    }

    @Override
    default DataMap extraStateAttributes() {
        return link().values().extraStateAttributes();
    }

    @Override
    default @Nullable String deviceClass() {
        return link().values().deviceClass();
    }

    @Override
    default @Nullable String icon() {
        return link().values().icon();
    }

    @Override
    default @Nullable String entityPicture() {
        return link().values().entityPicture();
    }

    @Override
    default boolean available() {
        return link().values().available();
    }

    @Override
    default boolean assumedState() {
        return link().values().assumedState();
    }

    @Override
    default boolean forceUpdate() {
        return link().values().forceUpdate();
    }

    @Override
    default @Nullable String attribution() {
        return link().values().attribution();
    }

    @Override
    default @Nullable EntityCategory entityCategory() {
        return link().values().entityCategory();
    }

    @Override
    default boolean enabledByDefault() {
        return link().values().enabledByDefault();
    }

    @Override
    default @Nullable DeviceInfo deviceInfo() {
        return link().values().deviceInfo();
    }

    @Override
    default CompletionStage<?> update() {
        return link().update();
    }

    @Override
    default CompletionStage<?> addedToHub() {
        return link().added();
    }

    @Override
    default CompletionStage<?> willRemoveFromHub() {
        return link().leaving();
    }
}
