package dev.hearth.genericthermostat;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.entity.EntityAdder;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Thermostats of a switch and a sensor: {@code climate: - platform: generic_thermostat}. Home Assistant 2024.1. */
public final class GenericThermostat implements Integration {
    private static final String DOMAIN = "generic_thermostat";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Generic Thermostat", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/generic_thermostat");
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new Climate());
    }

    @Override
    public boolean reloadable() {
        return true;
    }

    private static final class Climate implements Platform<ThermostatConfig> {
        @Override
        public String domain() {
            return "climate";
        }

        @Override
        public Schema<ThermostatConfig> schema() {
            return ThermostatConfig.SCHEMA;
        }

        @Override
        public CompletionStage<?> setup(Hub hub, ThermostatConfig config, EntityAdder adder) {
            return adder.add(new Thermostat(config));
        }
    }
}
