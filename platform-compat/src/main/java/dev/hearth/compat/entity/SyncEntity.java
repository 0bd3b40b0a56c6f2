package dev.hearth.compat.entity;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.EntityCategory;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * A thing with a state, whose methods may block. Home Assistant 0.45: {@code homeassistant.helpers.entity.Entity}.
 *
 * <p>All methods that an author overrides run on workers, one at a time for each entity, in the order they were asked
 * for; each sees what the ones before it wrote, without a lock or a volatile field. At most 64 calls wait for one entity;
 * a service call beyond that fails with {@code entity_busy}.
 *
 * <p>The hub never asks an entity for a value while it works: after {@link #update}, after a command and on
 * {@link #scheduleUpdate} the values are read on the same worker, all together, and the hub shows that snapshot until the
 * next. So a state is never half old and half new, and a method like {@link #name} that asks the device holds up nobody.
 * When a method throws, the snapshot before it stays.
 *
 * <p>A thread of the author's own that changes fields is not one of these workers: it makes them volatile, and calls
 * {@link #scheduleUpdate} afterwards. And no method may wait for a service call on its own entity, which would wait for
 * the method; it submits it.
 */
public abstract class SyncEntity {
    // Written by the worker that adds the entity, read by any thread.
    private volatile @Nullable Link<?> link;

    /** Whether the hub shall call {@link #update} at each scan interval of the platform. */
    public boolean shouldPoll() {
        return true;
    }

    /** What tells it apart from all other entities of this integration and domain, for ever; null when nothing does. */
    public @Nullable String uniqueId() {
        return null;
    }

    /** Its name for people. */
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

    /** Attributes of its own; {@code device_state_attributes} of old. */
    public DataMap extraStateAttributes() {
        return DataMap.of();
    }

    /** What kind of its domain it is, such as {@code temperature}. */
    public @Nullable String deviceClass() {
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

    /** Who the data is from, when they ask to be named. */
    public @Nullable String attribution() {
        return null;
    }

    /** Set for what is not the device's main purpose. */
    public @Nullable EntityCategory entityCategory() {
        return null;
    }

    /** Whether it is enabled when it first appears. */
    public boolean enabledByDefault() {
        return true;
    }

    /** The device it belongs to. */
    public @Nullable DeviceInfo deviceInfo() {
        return null;
    }

    /** Asks the device and keeps what it says. What it throws is logged; the state stays. */
    public void update() throws Exception {}

    /** Called once when the entity has its id and before its first state is written. */
    public void addedToHub() throws Exception {}

    /** Called once before the entity goes. */
    public void willRemoveFromHub() throws Exception {}

    /**
     * The hub.
     *
     * @throws HubException {@code entity_not_added} before the entity was handed over
     */
    public final BlockingHub hub() {
        return link().hub();
    }

    /** The id it was given; from {@link #addedToHub} on. */
    public final String entityId() {
        return link().entityId();
    }

    /** As {@link #scheduleUpdate(boolean)}, of what the entity knows already. */
    public final void scheduleUpdate() {
        scheduleUpdate(false);
    }

    /**
     * Has the entity's values read and its state written, soon. Any thread, the loop too; does not wait. Calls that come
     * before the values are read become one. Home Assistant 0.45: {@code schedule_update_ha_state}.
     *
     * @param update call {@link #update} first
     */
    public final void scheduleUpdate(boolean update) {
        link().schedule(update);
    }

    /** Removes it from the hub. Any thread, the loop too; does not wait. */
    public final void remove() {
        link().remove();
    }

    /** What a command throws that is not overridden. */
    final HubException notImplemented(String method) {
        return Entity.notImplemented(entityId(), getClass(), method);
    }

    private Link<?> link() {
        Link<?> present = link;
        if (present == null) {
            throw new HubException(
                    "entity_not_added",
                    getClass().getSimpleName() + " has not been handed to addDevices, so it has no hub yet");
        }
        return present;
    }

    final void link(Link<?> newLink) {
        link = newLink;
    }

    /** The entity that the hub sees in place of this one. Reads the first values, so on a worker. */
    abstract Entity adapt(BlockingHub hub);
}
