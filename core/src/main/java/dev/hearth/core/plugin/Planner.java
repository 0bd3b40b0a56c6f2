package dev.hearth.core.plugin;

import dev.hearth.core.setup.Catalogue;
import dev.hearth.core.setup.SetupPlan;

/** Reads the configuration again, because an integration has come that may have a section in it. */
@FunctionalInterface
public interface Planner {
    /**
     * The plan for the configuration as it is on disk now. Blocking, on a worker thread. What is wrong with the
     * configuration is told to the owner here.
     *
     * @param catalogue a copy of the hub's own, with the new integration in it
     */
    SetupPlan plan(Catalogue catalogue) throws Exception;
}
