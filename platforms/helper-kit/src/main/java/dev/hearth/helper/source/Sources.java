package dev.hearth.helper.source;

import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.StateListener;
import java.util.Collection;

/**
 * Following source entities, the one way for all that is computed from them. Loop only. Sources need not be there yet.
 * What is returned ends it and belongs into the follower's {@code onRemove}:
 *
 * {@snippet :
 * public CompletionStage<?> addedToHub() {
 *     onRemove(Sources.follow(hub(), List.of(source), (change, event) -> { … }));
 *     …
 * }
 * }
 */
public final class Sources {
    private Sources() {}

    /** Hears of each change of the sources from now on. */
    public static Subscription follow(Hub hub, Collection<String> entityIds, StateListener listener) {
        return hub.states().track(entityIds, listener);
    }

    /**
     * Does something when all integrations have had the chance to bring their entities: at once in a hub that runs, else
     * when it has started. Home Assistant: {@code start.async_at_start}.
     */
    public static Subscription whenStarted(Hub hub, Runnable action) {
        if (hub.state().isRunning()) {
            action.run();
            return () -> {};
        }
        return hub.bus().listenOnce(EventTypes.HOMEASSISTANT_START, event -> action.run());
    }

    /**
     * Begins when the hub has started, as most computed entities do, so that sources that come one after the other while
     * it starts are not taken for changes.
     *
     * @param begin looks at the sources as they are then
     */
    public static Subscription followWhenStarted(
            Hub hub, Collection<String> entityIds, Runnable begin, StateListener listener) {
        Subscription[] following = {() -> {}};
        Subscription waiting = whenStarted(hub, () -> {
            following[0] = follow(hub, entityIds, listener);
            begin.run();
        });
        return () -> {
            waiting.cancel();
            following[0].cancel();
        };
    }
}
