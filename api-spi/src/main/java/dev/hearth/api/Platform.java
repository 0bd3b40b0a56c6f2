package dev.hearth.api;

import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One integration's implementation of an entity domain: the sensors of {@code systemmonitor}, the lights of
 * {@code hue}. In the configuration it is an entry {@code - platform: <integration>} under the entity domain.
 *
 * @param <C> such an entry, read and checked
 */
public interface Platform<C> {
    /** The entity domain: {@code sensor}, {@code light}. */
    String domain();

    /**
     * What an entry may hold beside {@code platform}, {@code scan_interval} and {@code entity_namespace}, which the hub
     * reads itself.
     */
    Schema<C> schema();

    /**
     * Whether an entry of the configuration may name it. One whose entities only come with a component of its
     * integration answers false, and its {@link #schema} refuses every entry and says where to write instead; then no
     * documentation, JSON Schema or suggestion speaks of it.
     */
    default boolean configurable() {
        return true;
    }

    /**
     * Whether it is the platform of its entity domain that needs no naming: an entry of the domain that names no
     * platform is its own, and it is set up with an empty entry where the configuration has none. Scenes are written
     * like that. At most one platform of a domain says yes; the schema has to accept an empty map.
     */
    default boolean isDefault() {
        return false;
    }

    /**
     * How often its entities that poll are updated, unless the configuration says otherwise; null leaves it to the
     * entity domain.
     */
    default @Nullable Duration scanInterval() {
        return null;
    }

    /**
     * How many of its entities may be updated or carry out a service at the same time; 0 is as many as there are. Fewer
     * spares a device or cloud that cannot take more; a platform that blocks has 1.
     */
    default int parallelUpdates() {
        return 0;
    }

    /**
     * Makes the entities of one entry and hands them to {@code entities}. On the loop; waiting (a login, a first
     * reading) goes into the stage.
     *
     * @return completes when the entities have been handed over. A failure is logged with the entry's position and
     *     adds nothing; fail with {@link NotReadyException} to be tried again after 30 s, 60 s … 180 s.
     */
    CompletionStage<?> setup(Hub hub, C config, EntityAdder entities);

    /**
     * As {@link #setup}, for something found on the network or announced by another integration instead of written
     * into the configuration.
     *
     * @param discovered what the finder said; its keys are between the two integrations
     */
    default CompletionStage<?> discovered(Hub hub, DataMap discovered, EntityAdder entities) {
        return Stages.failed(new HubException(
                "discovery_not_supported",
                "the " + domain() + " platform of " + hub.integration() + " cannot be set up by discovery; configure it"
                        + " under \"" + domain() + ":\""));
    }
}
