package dev.hearth.api.domain.waterheater;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Reproduction;
import dev.hearth.api.entity.ReproductionCalls;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import java.util.List;
import java.util.Set;

/**
 * How a water heater is brought back: the mode, then temperature and away mode as far as they differ. A state that is
 * none of the usual ones is left alone. Home Assistant: {@code components/water_heater/reproduce_state.py}.
 */
public final class WaterHeaterReproduction implements Reproduction {
    private static final Set<String> STATES =
            Set.of("eco", "electric", "gas", "heat_pump", "high_demand", "off", "on", "performance");

    @Override
    public List<ServiceRequest> requests(State wanted, State present, DataMap options) {
        if (!STATES.contains(wanted.value())) {
            return List.of();
        }
        ReproductionCalls calls = new ReproductionCalls("water_heater", wanted, present);
        if (!wanted.value().equals(present.value())) {
            switch (wanted.value()) {
                case "on" -> calls.call("turn_on", DataMap.of());
                case "off" -> calls.call("turn_off", DataMap.of());
                default -> calls.call("set_operation_mode", DataMap.of("operation_mode", wanted.value()));
            }
        }
        calls.set("temperature", "set_temperature");
        calls.set("away_mode", "set_away_mode");
        return calls.requests();
    }
}
