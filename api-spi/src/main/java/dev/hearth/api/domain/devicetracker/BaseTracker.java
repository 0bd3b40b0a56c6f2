package dev.hearth.api.domain.devicetracker;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityCategory;
import org.jspecify.annotations.Nullable;

/** What the trackers that integrations write have in common. Home Assistant: {@code BaseTrackerEntity}. */
abstract class BaseTracker extends DeviceTrackerEntity {
    /** How it is known where the device is. */
    public abstract SourceType sourceType();

    /** How full its battery is, 0 to 100; null when not known. */
    public @Nullable Integer batteryLevel() {
        return null;
    }

    @Override
    public @Nullable EntityCategory entityCategory() {
        return EntityCategory.DIAGNOSTIC;
    }

    final DataMap.Builder baseAttributes() {
        return DataMap.builder(5)
                .put("source_type", sourceType().word())
                .putIfPresent("battery_level", batteryLevel());
    }
}
