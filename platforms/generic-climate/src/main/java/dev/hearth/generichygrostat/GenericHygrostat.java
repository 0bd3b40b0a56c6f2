package dev.hearth.generichygrostat;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Handover;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Hygrostats of a switch and a sensor: {@code generic_hygrostat:} with a list of them, or
 * {@code humidifier: - platform: generic_hygrostat}. Home Assistant 2024.1.
 */
public final class GenericHygrostat implements Integration {
    private static final String DOMAIN = "generic_hygrostat";

    private final Handover<HygrostatConfig> handover = new Handover<>("humidifier");

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Generic hygrostat", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/generic_hygrostat");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new Listed(handover));
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new Humidifiers(handover));
    }

    private record Listed(Handover<HygrostatConfig> handover) implements Component<List<HygrostatConfig>> {
        private static final Schema<List<HygrostatConfig>> SECTION = Schemas.ensureList(HygrostatConfig.SCHEMA);

        @Override
        public String domain() {
            return DOMAIN;
        }

        @Override
        public Schema<List<HygrostatConfig>> schema() {
            return SECTION;
        }

        @Override
        public CompletionStage<?> setup(Hub hub, List<HygrostatConfig> configs) {
            return Stages.all(configs.stream().map(config -> handover.load(hub, config)).toList());
        }
    }

    private record Humidifiers(Handover<HygrostatConfig> handover) implements Platform<HygrostatConfig> {
        @Override
        public String domain() {
            return "humidifier";
        }

        @Override
        public Schema<HygrostatConfig> schema() {
            return HygrostatConfig.SCHEMA;
        }

        @Override
        public CompletionStage<?> setup(Hub hub, HygrostatConfig config, EntityAdder adder) {
            return adder.add(new Hygrostat(config));
        }

        @Override
        public CompletionStage<?> discovered(Hub hub, DataMap discovered, EntityAdder adder) {
            return setup(hub, handover.take(discovered), adder);
        }
    }
}
