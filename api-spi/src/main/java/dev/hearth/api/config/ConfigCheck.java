package dev.hearth.api.config;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Checks the configuration as it is on disk now. A capability that every hub with a configuration provides; loop only. */
@FunctionalInterface
public interface ConfigCheck {
    /**
     * Reads and checks everything, as {@code hearth check-config} does; changes nothing.
     *
     * @return completes with what is wrong, errors and warnings
     */
    CompletionStage<List<Problem>> check();
}
