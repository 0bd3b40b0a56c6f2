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
 * <p>What it can override is here and, as far as it is the same in every domain, in {@link EntityTraits}. The hub asks on
 * the loop, whenever it writes the entity's state, so the methods answer from memory. An entity that learns something by itself calls {@link #writeState}; one that has to ask its device says so with
 * {@link #shouldPoll} and overrides {@link #update}. Home Assistant: {@code homeassistant.helpers.entity.Entity}.
 */
public abstract class Entity implements EntityTraits {
    private @Nullable EntityHost host;

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

    /** Whether it can do all of these, a sum of its domain's feature bits. */
    public final boolean supports(long features) {
        Long supported = supportedFeatures();
        return supported != null && (supported & features) == features;
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

    /**
     * The context that its writes carry now: that of the call it carries out, or began to less than five seconds ago;
     * null when nothing in particular causes them. To be passed on to the calls it makes for it.
     */
    public final @Nullable Context context() {
        return host().context();
    }

    /** Asks the device with {@link #update} if told to, then writes. Loop only. */
    public final CompletionStage<Void> refresh(boolean update) {
        return host().refresh(update);
    }

    /**
     * What was remembered of it when the hub stopped, if it {@link #keepsState}; null when nothing was. From
     * {@link #addedToHub} on, and the same as long as the entity lives. Home Assistant: {@code async_get_last_state}.
     */
    public final @Nullable LastState lastState() {
        return host().lastState();
    }

    /**
     * What the owner has set for it in the entity registry, such as the unit of a sensor; empty without a unique id.
     * When it changes the state is written anew.
     *
     * @param domain whose options: an entity domain or an integration
     */
    protected final DataMap registryOptions(String domain) {
        EntityHost present = host;
        return present == null ? DataMap.of() : present.registryOptions(domain);
    }

    /** What a method fails with that the entity's features should not promise. */
    protected final <T extends @Nullable Object> CompletionStage<T> notImplemented(String method) {
        return Stages.failed(notImplemented(entityId(), getClass(), method));
    }

    /** As {@link #notImplemented(String)}, of any class that stands for an entity. */
    public static HubException notImplemented(String entityId, Class<?> type, String method) {
        return new HubException(
                "not_implemented",
                entityId + " cannot do that: " + type.getSimpleName() + " does not override " + method
                        + ", so its supportedFeatures should not promise it");
    }

    /** Cancels something when the entity goes. */
    public final void onRemove(Subscription subscription) {
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
