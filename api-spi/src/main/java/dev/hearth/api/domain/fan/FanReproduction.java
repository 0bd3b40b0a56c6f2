package dev.hearth.api.domain.fan;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Reproduction;
import dev.hearth.api.entity.ReproductionCalls;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import java.util.List;

/**
 * How a fan is brought back: on first, then what differs; or off. Home Assistant:
 * {@code components/fan/reproduce_state.py}.
 */
public final class FanReproduction implements Reproduction {
    @Override
    public List<ServiceRequest> requests(State wanted, State present, DataMap options) {
        ReproductionCalls calls = new ReproductionCalls("fan", wanted, present);
        boolean there = wanted.value().equals(present.value());
        if (wanted.value().equals(States.OFF) && !there) {
            calls.call("turn_off", DataMap.of());
        } else if (wanted.value().equals(States.ON)) {
            if (!there) {
                calls.call("turn_on", DataMap.of());
            }
            calls.set("direction", "set_direction");
            calls.set("oscillating", "oscillate");
            calls.set("percentage", "set_percentage");
            calls.set("preset_mode", "set_preset_mode");
        }
        return calls.requests();
    }
}
