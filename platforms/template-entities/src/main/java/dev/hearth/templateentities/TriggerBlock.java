package dev.hearth.templateentities;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.automation.ConditionEngine;
import dev.hearth.api.automation.RunnableScript;
import dev.hearth.api.automation.TriggerEngine;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.template.Rendering;
import dev.hearth.templateentities.base.TriggerSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The triggers of a block. At each, in this order: its variables are made, its conditions are checked, its actions are run,
 * and its entities are evaluated with the variables as they are then. Loop only. Home Assistant:
 * {@code TriggerUpdateCoordinator}.
 */
final class TriggerBlock implements TriggerSource {
    private final Hub hub;
    private final BlockConfig config;
    private final ConfigNode triggers;
    private final RunnableScript actions;
    private final List<Listener> listeners = new ArrayList<>();
    private Predicate<Map<String, @Nullable Object>> conditions = variables -> true;

    TriggerBlock(Hub hub, BlockConfig config, ConfigNode triggers) {
        this.hub = hub;
        this.config = config;
        this.triggers = triggers;
        this.actions = config.actions().in(hub, "actions of the block at " + triggers.position());
    }

    @Override
    public Subscription listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Hears the triggers from the start of the hub on. */
    void begin() {
        if (hub.state().isRunning()) {
            attach();
        } else {
            hub.bus().listenOnce(EventTypes.HOMEASSISTANT_START, start -> attach());
        }
    }

    private void attach() {
        TriggerEngine engine = hub.capability(TriggerEngine.class);
        ConfigNode written = config.conditions();
        ConditionEngine checker = written == null ? null : hub.capability(ConditionEngine.class);
        if (engine == null) {
            fail(triggers, "hearing triggers needs an integration that does, and none is installed");
        } else if (written != null && checker == null) {
            fail(written, "checking conditions needs an integration that does, and none is installed");
        } else {
            try {
                if (written != null && checker != null) {
                    conditions = checker.prepare(hub, written);
                }
                engine.attach(hub, triggers, Map.of(), this::triggered);
            } catch (HubException e) {
                fail(triggers, String.valueOf(e.getMessage()));
            }
        }
    }

    private void fail(ConfigNode where, String why) {
        hub.logger().warn("{}: the entities of this block of 'template:' are unavailable: {}", where.position(), why);
        List.copyOf(listeners).forEach(Listener::failed);
    }

    private void triggered(Map<String, @Nullable Object> given, @Nullable Context context) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(given);
        try {
            config.variables().forEach(
                    (name, template) -> variables.put(name, Rendering.value(hub, template, variables)));
        } catch (HubException e) {
            hub.logger().error("the variables of the block at {} fail: {}", triggers.position(), e.getMessage());
            return;
        }
        if (!conditions.test(variables)) {
            return;
        }
        if (config.actions().isEmpty()) {
            evaluate(variables, context);
            return;
        }
        actions.run(variables, hub.newContext(context, null))
                .thenAccept((Map<String, @Nullable Object> after) -> evaluate(after, context))
                .exceptionally(failure -> {
                    hub.logger().error(
                            "the actions of the block at {} fail: {}",
                            triggers.position(),
                            Stages.cause(failure).getMessage());
                    return null;
                });
    }

    private void evaluate(Map<String, @Nullable Object> variables, @Nullable Context context) {
        List.copyOf(listeners).forEach(listener -> listener.triggered(variables, context));
    }
}
