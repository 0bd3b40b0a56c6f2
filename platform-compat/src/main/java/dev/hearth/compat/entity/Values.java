package dev.hearth.compat.entity;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.EntityCategory;
import org.jspecify.annotations.Nullable;

/** What an entity of any domain said of itself at one moment. */
record Values(
        boolean shouldPoll,
        @Nullable String uniqueId,
        @Nullable String name,
        boolean hasEntityName,
        @Nullable String suggestedEntityId,
        DataMap extraStateAttributes,
        @Nullable String deviceClass,
        @Nullable String icon,
        @Nullable String entityPicture,
        boolean available,
        boolean assumedState,
        boolean forceUpdate,
        @Nullable String attribution,
        @Nullable EntityCategory entityCategory,
        boolean enabledByDefault,
        @Nullable DeviceInfo deviceInfo) {

    /** Asks the entity for all of them. On a worker. */
    static Values of(SyncEntity entity) {
        return new Values(
                entity.shouldPoll(),
                entity.uniqueId(),
                entity.name(),
                entity.hasEntityName(),
                entity.suggestedEntityId(),
                entity.extraStateAttributes(),
                entity.deviceClass(),
                entity.icon(),
                entity.entityPicture(),
                entity.available(),
                entity.assumedState(),
                entity.forceUpdate(),
                entity.attribution(),
                entity.entityCategory(),
                entity.enabledByDefault(),
                entity.deviceInfo());
    }
}
