package dev.hearth.switchasx;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.domain.switches.SwitchEntity;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.EntityAdder;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A plain relay, and one of a pump. */
public final class Relays implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "relays", "Relays", "1.0.0");
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new Platform<Section>() {
            @Override
            public String domain() {
                return "switch";
            }

            @Override
            public Schema<Section> schema() {
                return Schemas.map();
            }

            @Override
            public CompletionStage<?> setup(Hub hub, Section config, EntityAdder entities) {
                return entities.add(new Relay(null), new Relay("pump"));
            }
        });
    }

    private static final class Relay extends SwitchEntity {
        private final String uniqueId;
        private boolean on;

        Relay(String uniqueId) {
            this.uniqueId = uniqueId;
        }

        @Override
        public String name() {
            return uniqueId == null ? "Plain" : "Relay";
        }

        @Override
        public boolean hasEntityName() {
            return uniqueId != null;
        }

        @Override
        public String uniqueId() {
            return uniqueId;
        }

        @Override
        public DeviceInfo deviceInfo() {
            return uniqueId == null ? null : DeviceInfo.of("relays", uniqueId, "Pump");
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
        public CompletionStage<?> turnOn() {
            on = true;
            return Stages.done();
        }

        @Override
        public CompletionStage<?> turnOff() {
            on = false;
            return Stages.done();
        }
    }
}
