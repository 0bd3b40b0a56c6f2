package dev.hearth.api.domain.climate;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Reproduction;
import dev.hearth.api.entity.ReproductionCalls;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a climate device is brought back: the mode, then all that is wanted beside it, since a change of the mode may have
 * changed any of it. Home Assistant: {@code components/climate/reproduce_state.py}, with the fan mode.
 */
public final class ClimateReproduction implements Reproduction {
    private static final String TEMPERATURE = "set_temperature";

    // What there is to restore, with the service for it, in order.
    private static final Map<String, String> SERVICES = services();

    private static Map<String, String> services() {
        Map<String, String> services = new LinkedHashMap<>();
        services.put("aux_heat", "set_aux_heat");
        services.put("temperature", TEMPERATURE);
        services.put("target_temp_high", TEMPERATURE);
        services.put("target_temp_low", TEMPERATURE);
        for (String key : List.of("preset_mode", "swing_mode", "swing_horizontal_mode", "fan_mode", "humidity")) {
            services.put(key, "set_" + key);
        }
        return services;
    }

    @Override
    public List<ServiceRequest> requests(State wanted, State present, DataMap options) {
        ReproductionCalls calls = new ReproductionCalls("climate", wanted, present);
        boolean there = wanted.value().equals(present.value());
        if (there && SERVICES.keySet().stream().noneMatch(calls::differs)) {
            return List.of();
        }
        if (Arrays.stream(HvacMode.values()).anyMatch(mode -> mode.word().equals(wanted.value()))) {
            calls.call("set_hvac_mode", DataMap.of("hvac_mode", wanted.value()));
        }
        SERVICES.values().stream().distinct().forEach(service -> {
            String[] keys = SERVICES.entrySet().stream()
                    .filter(each -> each.getValue().equals(service)
                            && wanted.attributes().get(each.getKey()) != null)
                    .map(Map.Entry::getKey)
                    .toArray(String[]::new);
            if (keys.length > 0) {
                calls.call(service, DataMap.of(), keys);
            }
        });
        return calls.requests();
    }
}
