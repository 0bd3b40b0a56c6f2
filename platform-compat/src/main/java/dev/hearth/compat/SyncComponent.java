package dev.hearth.compat;

import dev.hearth.api.config.Schema;
import dev.hearth.compat.blocking.BlockingHub;

/**
 * The code behind one domain of the configuration, which may block. Home Assistant 0.45: a component with
 * {@code setup(hass, config)}.
 *
 * @param <C> its section of the configuration, read and checked
 */
public interface SyncComponent<C> {
    /** The key in {@code configuration.yaml}. Called on the loop. */
    String domain();

    /** What its section may hold. Called on the loop. */
    Schema<C> schema();

    /** Whether the hub sets it up though the configuration does not mention it. Called on the loop. */
    default boolean setUpWithoutConfiguration() {
        return false;
    }

    /**
     * Starts it. On a worker.
     *
     * @return true when the domain can be used; false when it failed to initialize, which disables it as an exception
     *     does. Throw {@link dev.hearth.api.NotReadyException} to be tried again later.
     */
    boolean setup(BlockingHub hub, C config) throws Exception;

    /** Called on a worker before the integration is unloaded while the hub runs: closes what the hub does not know of. */
    default void unload(BlockingHub hub) throws Exception {}
}
