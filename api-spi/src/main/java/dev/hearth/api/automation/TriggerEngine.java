package dev.hearth.api.automation;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.ConfigNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hears triggers of every kind; a capability, {@code hub.capability(TriggerEngine.class)}. Loop only.
 * Home Assistant: {@code helpers.trigger.async_initialize_triggers}.
 */
@FunctionalInterface
public interface TriggerEngine {
    /**
     * Hears triggers until the subscription is cancelled.
     *
     * @param hub the view of the integration that asks: what it hears ends with it
     * @param triggers one trigger or a list, as written
     * @param variables what templates in them can refer to by name
     * @throws dev.hearth.api.HubException for triggers that cannot be heard, naming the place
     */
    Subscription attach(
            Hub hub, ConfigNode triggers, Map<String, @Nullable Object> variables, TriggerListener listener);

    /** Hears that one of the triggers has happened. */
    @FunctionalInterface
    interface TriggerListener {
        /**
         * Called each time.
         *
         * @param variables those given, and {@code trigger}, a map that says what has happened
         * @param context what caused it; null when nothing in particular did
         */
        void triggered(Map<String, @Nullable Object> variables, @Nullable Context context);
    }
}
