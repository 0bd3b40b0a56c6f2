package dev.hearth.api.automation;

import dev.hearth.api.Hub;
import dev.hearth.api.config.ConfigNode;

/**
 * Runs lists of actions of every kind; a capability, {@code hub.capability(ScriptEngine.class)}. Where no integration
 * provides it, {@link Script} runs calls of services one after the other and nothing else. Loop only.
 * Home Assistant: {@code helpers.script.Script}.
 */
@FunctionalInterface
public interface ScriptEngine {
    /**
     * Makes a list of actions ready to run.
     *
     * @param hub the view of the integration whose script it is: what it waits for ends with it
     * @param name what the log calls it
     * @param actions one action or a list, as written
     * @throws dev.hearth.api.HubException for actions that cannot be run, naming the place
     */
    RunnableScript prepare(Hub hub, String name, ConfigNode actions);
}
