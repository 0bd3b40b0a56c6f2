package dev.hearth.api.domain.devicetracker;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.zone.Zones;
import org.jspecify.annotations.Nullable;

/**
 * A device that is at home when it is seen there, mostly in the home's network. Override {@link #isConnected}. Home
 * Assistant: {@code ScannerEntity}.
 */
public abstract class ScannerEntity extends BaseTracker {
    /** Whether it is seen. */
    public abstract boolean isConnected();

    /** Its address in the network. */
    public @Nullable String ipAddress() {
        return null;
    }

    /** The address of its network card, which is what it is known by. */
    public @Nullable String macAddress() {
        return null;
    }

    /** Its name in the network. */
    public @Nullable String hostname() {
        return null;
    }

    @Override
    public SourceType sourceType() {
        return SourceType.ROUTER;
    }

    @Override
    public @Nullable String uniqueId() {
        return macAddress();
    }

    /** None: a tracker makes no device of its own. */
    @Override
    public final @Nullable DeviceInfo deviceInfo() {
        return null;
    }

    /** {@code home} or {@code not_home}. */
    @Override
    public final String state() {
        return isConnected() ? Zones.AT_HOME : Zones.NOT_HOME;
    }

    @Override
    public final DataMap stateAttributes() {
        return baseAttributes()
                .putIfPresent("ip", ipAddress())
                .putIfPresent("mac", macAddress())
                .putIfPresent("host_name", hostname())
                .build();
    }
}
