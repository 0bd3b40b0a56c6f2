package dev.hearth.api.entity;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What every entity is asked, whatever its domain; each question has the usual answer. An author overrides the methods
 * in the entity itself. Who answers the same questions the same way for entities of several domains (what is written
 * about them, what a wrapped entity says) puts the answers into one interface that extends this one, and has the entities
 * implement it: they win over the usual ones, and lose against what the domain or the entity says itself.
 *
 * <p>All are asked on the loop.
 */
public interface EntityTraits {
    /** Whether the hub shall call {@link #update} at each scan interval of the platform. */
    default boolean shouldPoll() {
        return true;
    }

    /** What tells it apart from all other entities of this integration and domain, for ever; null when nothing does. */
    default @Nullable String uniqueId() {
        return null;
    }

    /** Its name for people; null takes the device's name, or none. */
    default @Nullable String name() {
        return null;
    }

    /** Whether {@link #name} is only its part of the device ({@code Battery}), to be put behind the device's name. */
    default boolean hasEntityName() {
        return false;
    }

    /**
     * The entity id it would like to have, domain included; what stands behind the dot may be any text, of which the hub
     * makes what an id can hold. Null lets the hub make one from the name.
     */
    default @Nullable String suggestedEntityId() {
        return null;
    }

    /** Attributes of its own. */
    default DataMap extraStateAttributes() {
        return DataMap.of();
    }

    /** What kind of its domain it is, such as {@code temperature}. */
    default @Nullable String deviceClass() {
        return null;
    }

    /** The unit of its state. */
    default @Nullable String unitOfMeasurement() {
        return null;
    }

    /** An icon, such as {@code mdi:lamp}. */
    default @Nullable String icon() {
        return null;
    }

    /** The address of a picture. */
    default @Nullable String entityPicture() {
        return null;
    }

    /** Whether it can be reached. */
    default boolean available() {
        return true;
    }

    /** Whether the state is a guess because the device does not tell. */
    default boolean assumedState() {
        return false;
    }

    /** Whether a write counts as a change though the text is the same. */
    default boolean forceUpdate() {
        return false;
    }

    /** What it can do, a sum of its domain's feature bits; null in a domain that has none, where it is not shown. */
    default @Nullable Long supportedFeatures() {
        return null;
    }

    /** Who the data is from, when they ask to be named. */
    default @Nullable String attribution() {
        return null;
    }

    /** Set for what is not the device's main purpose. */
    default @Nullable EntityCategory entityCategory() {
        return null;
    }

    /** The key of its name and states in translations. */
    default @Nullable String translationKey() {
        return null;
    }

    /** Whether it is enabled when it first appears. */
    default boolean enabledByDefault() {
        return true;
    }

    /** Whether it is shown when it first appears. */
    default boolean visibleByDefault() {
        return true;
    }

    /** The device it belongs to. */
    default @Nullable DeviceInfo deviceInfo() {
        return null;
    }

    /**
     * The id of the config entry it comes with, one of its integration; null takes the one that stands for the
     * integration as a whole, if there is one.
     */
    default @Nullable String configEntryId() {
        return null;
    }

    /**
     * Whether the hub remembers its state over a restart and gives it back with {@link Entity#lastState}. Home
     * Assistant: {@code RestoreEntity}.
     */
    default boolean keepsState() {
        return false;
    }

    /**
     * How soon a change of what it keeps has to be on the disk, for the case that the hub is killed; when it stops,
     * nothing is lost anyway. The usual 15 minutes spare the disk and are Home Assistant's. What people set by hand says
     * {@link java.time.Duration#ZERO}: as soon as possible, though not more often than once a second. Asked once, when the
     * entity is added.
     */
    default Duration keptWithin() {
        return USUALLY_KEPT_WITHIN;
    }

    /** See {@link #keptWithin}. */
    Duration USUALLY_KEPT_WITHIN = Duration.ofMinutes(15);

    /** What is to be kept beside its state, such as a value that the state shows rounded. */
    default DataMap extraDataToKeep() {
        return DataMap.of();
    }

    /** Asks the device. The hub writes the state when the stage is complete; a failure is logged, the state stays. */
    default CompletionStage<?> update() {
        return Stages.done();
    }

    /** Called once when the entity has its id and before its first state is written. */
    default CompletionStage<?> addedToHub() {
        return Stages.done();
    }

    /** Called once before the entity goes. */
    default CompletionStage<?> willRemoveFromHub() {
        return Stages.done();
    }
}
