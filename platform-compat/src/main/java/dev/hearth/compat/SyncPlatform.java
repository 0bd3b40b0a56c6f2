package dev.hearth.compat;

import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * One integration's implementation of an entity domain, which may block. Home Assistant 0.45: a platform with
 * {@code setup_platform(hass, config, add_devices, discovery_info)}.
 *
 * @param <C> an entry {@code - platform: <integration>} of the configuration, read and checked
 */
public interface SyncPlatform<C> {
    /** The entity domain: {@code sensor}, {@code light}. Called on the loop. */
    String domain();

    /** What an entry may hold beside {@code platform}, {@code scan_interval} and {@code entity_namespace}. Called on the loop. */
    Schema<C> schema();

    /**
     * Makes the entities of one entry and adds them. On a worker.
     *
     * @param config the entry; of a platform that was discovered, what the schema makes of an empty one
     * @param addDevices takes the entities, now or later
     * @param discoveryInfo what the finder said, null for an entry of the configuration
     * @throws Exception is logged with the entry's position and adds nothing more;
     *     {@link dev.hearth.api.NotReadyException} is tried again later
     */
    void setupPlatform(BlockingHub hub, C config, AddDevices addDevices, @Nullable DataMap discoveryInfo)
            throws Exception;
}
