package dev.hearth.group.member;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityTraits;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A group that is an entity of its members' domain: a light that stands for several lights. It is unavailable while all
 * its members are, or none is there, and before the hub has started. Home Assistant: {@code group.GroupEntity}.
 */
public interface MemberGroup extends EntityTraits {
    /** What its domain adds to {@link Following}. */
    Following<?, ?> following();

    @Override
    default String name() {
        return following().written().name();
    }

    @Override
    default @Nullable String uniqueId() {
        return following().written().uniqueId();
    }

    @Override
    default @Nullable String configEntryId() {
        return following().written().configEntryId();
    }

    @Override
    default boolean shouldPoll() {
        return false;
    }

    @Override
    default boolean available() {
        return following().isReachable();
    }

    @Override
    default DataMap extraStateAttributes() {
        return following().attributes();
    }

    @Override
    default CompletionStage<?> addedToHub() {
        following().begin();
        return Stages.done();
    }
}
