package dev.hearth.api.entity;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A thing with a state: one lamp, one reading. Integrations extend the type of its domain
 * ({@code dev.hearth.api.domain}), override what they know, and hand it to an {@link EntityAdder}.
 *
 * <p>The hub asks the methods below on the loop, whenever it writes the entity's state, so they answer from memory.
 * An entity that learns something by itself calls {@link #writeState}; one that has to ask its device says so with
 * {@link #shouldPoll} and overrides {@link #update}. Home Assistant: {@code homeassistant.helpers.entity.Entity}.
 */
public abstract class Entity {
    private @Nullable EntityHost host;

    /** Whether the hub shall call {@link #update} at each scan interval of the platform. */
    public boolean shouldPoll() {
        return true;
    }

    /** What tells it apart from all other entities of this integration and domain, for ever; null when nothing does. */
    public @Nullable String uniqueId() {
        return null;
    }

    /** Its name for people; null takes the device's name, or none. */
    public @Nullable String name() {
        return null;
    }

    /** Whether {@link #name} is only its part of the device ({@code Battery}), to be put behind the device's name. */
    public boolean hasEntityName() {
        return false;
    }

    /** The entity id it would like to have, domain included; null lets the hub make one from the name. */
    public @Nullable String suggestedEntityId() {
        return null;
    }

    /**
     * Its value, written as {@link dev.hearth.api.state.StateText}; null when not known.
     */
    public abstract @Nullable Object state();

    /** Attributes that say what the entity can do; kept while it is unavailable. */
    public DataMap capabilityAttributes() {
        return DataMap.of();
    }

    /** Attributes that every entity of its domain has. */
    public DataMap stateAttributes() {
        return DataMap.of();
    }

    /** Attributes of its own. */
    public DataMap extraStateAttributes() {
        return DataMap.of();
    }

    /** What kind of its domain it is, such as {@code temperature}. */
    public @Nullable String deviceClass() {
        return null;
    }

    /** The unit of its state. */
    public @Nullable String unitOfMeasurement() {
        return null;
    }

    /** An icon, such as {@code mdi:lamp}. */
    public @Nullable String icon() {
        return null;
    }

    /** The address of a picture. */
    public @Nullable String entityPicture() {
        return null;
    }

    /** Whether it can be reached. */
    public boolean available() {
        return true;
    }

    /** Whether the state is a guess because the device does not tell. */
    public boolean assumedState() {
        return false;
    }

    /** Whether a write counts as a change though the text is the same. */
    public boolean forceUpdate() {
        return false;
    }

    /** What it can do, a sum of its domain's feature bits; null in a domain that has none, where it is not shown. */
    public @Nullable Long supportedFeatures() {
        return null;
    }

    /** Whether it can do all of these, a sum of its domain's feature bits. */
    public final boolean supports(long features) {
        Long supported = supportedFeatures();
        return supported != null && (supported & features) == features;
    }

    /** Who the data is from, when they ask to be named. */
    public @Nullable String attribution() {
        return null;
    }

    /** Set for what is not the device's main purpose. */
    public @Nullable EntityCategory entityCategory() {
        return null;
    }

    /** The key of its name and states in translations. */
    public @Nullable String translationKey() {
        return null;
    }

    /** Whether it is enabled when it first appears. */
    public boolean enabledByDefault() {
        return true;
    }

    /** Whether it is shown when it first appears. */
    public boolean visibleByDefault() {
        return true;
    }

    /** The device it belongs to. */
    public @Nullable DeviceInfo deviceInfo() {
        return null;
    }

    /** Asks the device. The hub writes the state when the stage is complete; a failure is logged, the state stays. */
    public CompletionStage<?> update() {
        return Stages.done();
    }

    /** Called once when the entity has its id and before its first state is written. */
    public CompletionStage<?> addedToHub() {
        return Stages.done();
    }

    /** Called once before the entity goes. */
    public CompletionStage<?> willRemoveFromHub() {
        return Stages.done();
    }

    /** Whether it has been added and not removed. */
    public final boolean isAdded() {
        return host != null;
    }

    /**
     * The hub.
     *
     * @throws HubException {@code entity_not_added} before it is added and after it was removed
     */
    public final Hub hub() {
        return host().hub();
    }

    /** The id it was given. */
    public final String entityId() {
        return host().entityId();
    }

    /** Writes its state as the methods above tell it now. Loop only. */
    public final void writeState() {
        host().write();
    }

    /** As {@link #writeState}, in a context: this and the writes of the next five seconds carry it. */
    public final void writeState(Context context) {
        host().context(context);
        host().write();
    }

    /** Asks the device with {@link #update} if told to, then writes. Loop only. */
    public final CompletionStage<Void> refresh(boolean update) {
        return host().refresh(update);
    }

    /** Cancels something when the entity goes. */
    protected final void onRemove(Subscription subscription) {
        host().onRemove(subscription);
    }

    /** Removes it from the hub. */
    public final CompletionStage<Void> remove() {
        return host().remove();
    }

    private EntityHost host() {
        EntityHost present = host;
        if (present == null) {
            throw new HubException(
                    "entity_not_added",
                    getClass().getSimpleName()
                            + " has not been added to the hub, or was removed from it; write its state"
                            + " from addedToHub() on");
        }
        return present;
    }

    /** Ties it to the hub, or with null sets it free. For the hub alone. */
    public final void attach(@Nullable EntityHost newHost) {
        this.host = newHost;
    }
}
