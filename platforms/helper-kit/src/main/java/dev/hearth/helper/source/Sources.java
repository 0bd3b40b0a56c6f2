package dev.hearth.helper.source;

import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.StateListener;
import java.util.Collection;

/**
 * Following source entities that come and go while the hub starts. Loop only. What is returned ends it and belongs into
 * the follower's {@code onRemove}. Who needs no such care follows with {@link dev.hearth.api.state.StateMachine#track}.
 */
public final class Sources {
    private Sources() {}

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
            following[0] = hub.states().track(entityIds, listener);
            begin.run();
        });
        return () -> {
            waiting.cancel();
            following[0].cancel();
        };
    }
}
