package dev.hearth.api.entity;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import java.util.List;

/** How entities of a domain are brought into a state that a scene remembers. Home Assistant: {@code reproduce_state}. */
@FunctionalInterface
public interface Reproduction {
    /** By {@code turn_on} and {@code turn_off} without anything else; other states than these two are left alone. */
    Reproduction ON_OFF = (wanted, present, options) -> {
        String state = wanted.value();
        if (state.equals(present.value()) || !(state.equals(States.ON) || state.equals(States.OFF))) {
            return List.of();
        }
        return List.of(ServiceRequest.of(
                EntityId.domainOf(wanted.entityId()),
                state.equals(States.ON) ? "turn_on" : "turn_off",
                DataMap.of("entity_id", wanted.entityId())));
    };

    /**
     * The calls that do it, in order; each waits for the one before. None when the entity is there already, or cannot be
     * brought into that state, which whoever asked logs.
     *
     * @param wanted the state to bring it into, with the attributes that were remembered
     * @param present its state now
     * @param options what the caller added, such as {@code transition} in seconds
     * @throws IllegalArgumentException saying what is wrong with the attributes: {@code its color_mode is hs, but …}
     */
    List<ServiceRequest> requests(State wanted, State present, DataMap options);
}
