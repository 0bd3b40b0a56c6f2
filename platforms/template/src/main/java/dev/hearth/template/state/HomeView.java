package dev.hearth.template.state;

import dev.hearth.api.state.State;
import org.jspecify.annotations.Nullable;

/** What templates see of the hub. Used on one thread. */
public interface HomeView {
    /** The state of an entity, or null. */
    @Nullable State state(String entityId);
}
