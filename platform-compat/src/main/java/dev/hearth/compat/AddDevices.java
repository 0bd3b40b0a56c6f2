package dev.hearth.compat;

import dev.hearth.compat.entity.SyncEntity;
import java.util.Collection;
import java.util.List;

/**
 * Takes the entities that a blocking platform has made. Any thread but the loop; may be used again later, for devices
 * that turn up. Home Assistant 0.45: {@code add_devices}.
 */
@FunctionalInterface
public interface AddDevices {
    /**
     * Adds entities and waits until they have their ids and first states. One that cannot be added is logged and left out,
     * the others are added.
     *
     * @param updateFirst call {@link SyncEntity#update} before the first state is written
     */
    void add(Collection<? extends SyncEntity> devices, boolean updateFirst);

    /** Adds entities that know their state already. */
    default void add(SyncEntity... devices) {
        add(List.of(devices), false);
    }
}
