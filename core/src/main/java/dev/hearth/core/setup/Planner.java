package dev.hearth.core.setup;

/** Reads the configuration again: because an integration has come, or because somebody asks for it. */
@FunctionalInterface
public interface Planner {
    /**
     * The plan for the configuration as it is on disk now, with all that is wrong with it. Blocking, on a worker thread.
     *
     * @param catalogue a copy of the hub's own
     */
    SetupPlan plan(Catalogue catalogue) throws Exception;
}
