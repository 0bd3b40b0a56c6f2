package dev.hearth.remotehomeassistant;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.LightEntity;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.api.entity.EntityAdder;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Lamps for a test: {@code light: [{platform: lamps, names: [Desk]}]}. */
final class Lamps implements Integration {
    private static final Field<List<String>> NAMES =
            Field.required("names", Schemas.list(Schemas.string())).doc("Their names.");

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "lamps", "Lamps", "1");
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new LampPlatform());
    }

    private static final class LampPlatform implements Platform<List<String>> {
        @Override
        public String domain() {
            return "light";
        }

        @Override
        public Schema<List<String>> schema() {
            return Schemas.map(NAMES).as(section -> section.get(NAMES));
        }

        @Override
        public CompletionStage<?> setup(Hub hub, List<String> names, EntityAdder entities) {
            return entities.add(names.stream().map(Lamp::new).toList(), false);
        }
    }

    private static final class Lamp extends LightEntity {
        private final String name;
        private boolean on;

        Lamp(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String uniqueId() {
            return name;
        }

        @Override
        public boolean shouldPoll() {
            return false;
        }

        @Override
        public Boolean isOn() {
            return on;
        }

        @Override
        public Set<ColorMode> supportedColorModes() {
            return Set.of(ColorMode.ONOFF);
        }

        @Override
        public CompletionStage<?> turnOn(LightTurnOn request) {
            on = true;
            return Stages.done();
        }

        @Override
        public CompletionStage<?> turnOff(LightTurnOff request) {
            on = false;
            return Stages.done();
        }
    }
}
