package dev.hearth.api;

import java.util.concurrent.CompletionStage;

/**
 * A component that takes a changed section while it runs. The service {@code <domain>.reload} then does not take its
 * integration down: what has not changed goes on undisturbed, a timer that runs keeps running. The hub asks it only where
 * that is possible: all components of the integration are of this kind and set up, and no entry of the configuration names
 * a platform of the integration. Home Assistant: {@code sync_entity_lifecycle} with {@code yaml_collection.async_load}.
 *
 * @param <C> its section of the configuration, read and checked
 */
public interface ReloadableComponent<C> extends Component<C> {
    /**
     * Takes the section as it is now. On the loop.
     *
     * @return completes when it has been taken; a failure is told to the caller of the service, and what had been taken
     *     until then stays
     */
    CompletionStage<?> reload(Hub hub, C config);
}
