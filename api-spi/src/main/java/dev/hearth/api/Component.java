package dev.hearth.api;

import dev.hearth.api.config.Schema;
import java.util.concurrent.CompletionStage;

/**
 * The code behind one domain of the configuration, {@code demo:} for the domain {@code demo}.
 *
 * @param <C> its section of the configuration, read and checked
 */
public interface Component<C> {
    /** The key in {@code configuration.yaml}. */
    String domain();

    /** What its section may hold. An empty section ({@code demo:}) is validated as an empty map. */
    Schema<C> schema();

    /**
     * Whether the hub sets it up though the configuration does not mention it, with the defaults of its schema.
     * A jar dropped into the plugins folder that answers yes works without a line of YAML.
     */
    default boolean setUpWithoutConfiguration() {
        return false;
    }

    /**
     * Whether all components and platforms that answer no wait until it is set up or has failed: for what changes how
     * the others are set up, such as the log. What it depends on goes first with it.
     */
    default boolean setUpFirst() {
        return false;
    }

    /**
     * Starts it. Called once, on the loop; the hub waits for the stage (with a warning after 10 s, giving up after
     * 300 s), then lists the domain as loaded.
     *
     * @return completes when the domain can be used; a failure disables this domain only and is shown to the owner.
     *     Fail with {@link NotReadyException} to be tried again later.
     */
    CompletionStage<?> setup(Hub hub, C config);

    /**
     * Called on the loop before the integration is unloaded while the hub runs. What was registered through the hub is
     * taken back afterwards by the hub; close here only what the hub does not know of, such as a connection.
     */
    default CompletionStage<?> unload(Hub hub) {
        return Stages.done();
    }
}
