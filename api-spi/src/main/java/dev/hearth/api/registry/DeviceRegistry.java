package dev.hearth.api.registry;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The devices that entities belong to. Loop only; answers from memory. Home Assistant: {@code DeviceRegistry}.
 *
 * <p>Each change is told with the event {@code device_registry_updated}: {@code action} (create, update, remove), {@code
 * device_id}, with an update {@code changes} (the old values by name), and with a removal {@code device}, all of it.
 */
public interface DeviceRegistry {
    /** The device with that id, or null. */
    @Nullable
    DeviceEntry find(String deviceId);

    /** All, in the order they came; a view that is read at once. */
    Collection<DeviceEntry> all();

    /** Those in an area. */
    List<DeviceEntry> inArea(String areaId);

    /** Those that carry a label. */
    List<DeviceEntry> withLabel(String labelId);

    /**
     * Changes a device; its entities follow: a new name shows in theirs, and they go when it is disabled. It is saved
     * soon, see {@link Registries#saved}.
     *
     * @param change given the device as it is, answers what it shall be
     * @return the device as it is now
     * @throws dev.hearth.api.HubException {@code unknown_device} for an id that is none's; {@code invalid_entry} for a
     *     change of what must stay
     */
    DeviceEntry update(String deviceId, UnaryOperator<DeviceEntry> change);

    /**
     * Removes a device, and with it the entries of its entities. What its owner made of it is kept for 30 days, should
     * it come again.
     *
     * @throws dev.hearth.api.HubException {@code unknown_device} for an id that is none's
     */
    void remove(String deviceId);
}
