package dev.hearth.api.domain.humidifier;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Reproduction;
import dev.hearth.api.entity.ReproductionCalls;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import java.util.List;

/**
 * How a humidifier is brought back: off; or on, then the mode, which may bring a humidity of its own, then the humidity.
 * Home Assistant: {@code components/humidifier/reproduce_state.py}.
 */
public final class HumidifierReproduction implements Reproduction {
    @Override
    public List<ServiceRequest> requests(State wanted, State present, DataMap options) {
        ReproductionCalls calls = new ReproductionCalls("humidifier", wanted, present);
        boolean on = wanted.value().equals(States.ON);
        if ((on || wanted.value().equals(States.OFF)) && !present.value().equals(wanted.value())) {
            calls.call(on ? "turn_on" : "turn_off", DataMap.of());
        }
        if (on) {
            calls.set("mode", "set_mode");
            calls.set("humidity", "set_humidity");
        }
        return calls.requests();
    }
}
