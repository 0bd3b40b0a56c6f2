package dev.hearth.templateentities;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.automation.TriggerEngine;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.data.DataMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Triggers that happen when a test says so. */
final class FakeTriggers implements TriggerEngine {
    private final List<TriggerListener> listeners = new ArrayList<>();
    private final List<Object> attached = new ArrayList<>();

    @Override
    public Subscription attach(
            Hub hub, ConfigNode triggers, Map<String, @Nullable Object> variables, TriggerListener listener) {
        listeners.add(listener);
        attached.add(String.valueOf(triggers.toPlain()));
        return () -> listeners.remove(listener);
    }

    /** What is heard, as written. */
    List<Object> attached() {
        return attached;
    }

    /** Lets all of them happen. */
    void happen(DataMap trigger, @Nullable Context context) {
        List.copyOf(listeners).forEach(each -> each.triggered(DataMap.of("trigger", trigger), context));
    }

    /** Lets all of them happen, with a value. */
    void happen(@Nullable Object value) {
        happen(DataMap.of("value", value), null);
    }
}
