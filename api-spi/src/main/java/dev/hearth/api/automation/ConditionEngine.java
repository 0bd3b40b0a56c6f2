package dev.hearth.api.automation;

import dev.hearth.api.Hub;
import dev.hearth.api.config.ConfigNode;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks conditions of every kind; a capability, {@code hub.capability(ConditionEngine.class)}. Loop only.
 * Home Assistant: {@code helpers.condition.async_conditions_from_config}.
 */
@FunctionalInterface
public interface ConditionEngine {
    /**
     * Makes conditions ready to be checked.
     *
     * @param hub the view of the integration that asks
     * @param conditions one condition or a list, all of which have to hold, as written
     * @return tells whether they hold, given what their templates can refer to by name. One that fails is logged and
     *     does not hold
     * @throws dev.hearth.api.HubException for conditions that cannot be checked, naming the place
     */
    Predicate<Map<String, @Nullable Object>> prepare(Hub hub, ConfigNode conditions);
}
