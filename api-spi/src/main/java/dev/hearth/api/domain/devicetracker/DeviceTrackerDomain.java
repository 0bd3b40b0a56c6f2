package dev.hearth.api.domain.devicetracker;

import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.GroupStates;
import java.time.Duration;
import java.util.Set;

/** The entity domain {@code device_tracker}. */
public final class DeviceTrackerDomain {
    /** The domain, which has no services for its entities. */
    public static final EntityDomain<DeviceTrackerEntity> DOMAIN = EntityDomain.of(
            "device_tracker", "Device tracker", DeviceTrackerEntity.class)
            .every(Duration.ofSeconds(12))
            .grouped(new GroupStates(Set.of("home"), "home", "not_home"));

    private DeviceTrackerDomain() {}
}
