package dev.hearth.api.domain.devicetracker;

import dev.hearth.api.entity.Entity;

/**
 * What all device trackers have in common. Extend {@link TrackerEntity} or {@link ScannerEntity}. Home Assistant:
 * {@code BaseTrackerEntity}.
 */
public abstract class DeviceTrackerEntity extends Entity {
    // Only the types of this package are device trackers.
    DeviceTrackerEntity() {}
}
