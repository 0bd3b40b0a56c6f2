package dev.hearth.switchasx;

import dev.hearth.api.Stages;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.EntityCategory;
import dev.hearth.api.entity.EntityTraits;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What all entities that stand for a switch have in common, whatever their domain. */
interface SwitchEntityTraits extends EntityTraits {
    /** What it takes over from the switch. */
    Shown shown();

    /** The switch. */
    default WrappedSwitch wrapped() {
        return shown().wrapped();
    }

    @Override
    default @Nullable String name() {
        return shown().name();
    }

    @Override
    default boolean hasEntityName() {
        return shown().hasEntityName();
    }

    @Override
    default @Nullable String uniqueId() {
        return shown().uniqueId();
    }

    @Override
    default @Nullable String configEntryId() {
        return shown().entryId();
    }

    @Override
    default @Nullable EntityCategory entityCategory() {
        return shown().category();
    }

    @Override
    default @Nullable DeviceInfo deviceInfo() {
        return shown().device();
    }

    @Override
    default boolean shouldPoll() {
        return false;
    }

    @Override
    default boolean available() {
        return wrapped().isAvailable();
    }

    @Override
    default CompletionStage<?> addedToHub() {
        shown().begin();
        return Stages.done();
    }

    /** Whether the switch is on, the other way round if that is asked for: open, or unlocked. */
    default boolean isActive() {
        return wrapped().isOn() != shown().invert();
    }

    /** Turns the switch on, the other way round if that is asked for: opens, or unlocks. */
    default CompletionStage<?> activate(boolean active) {
        return wrapped().turn(active != shown().invert());
    }
}
