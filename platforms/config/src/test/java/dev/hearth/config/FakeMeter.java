package dev.hearth.config;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.entity.EntityCategory;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** An integration with a config entry, whose device has a sensor of power and one for diagnosis. */
final class FakeMeter implements Integration {
    static final String YAML = "meter:\nsensor: [{platform: meter}]\n";
    static final String POWER = "sensor.meter_power";
    static final String SIGNAL = "sensor.meter_signal";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "meter", "Meter", "1.0.0");
    }

    @Override
    public boolean hasConfigEntry() {
        return true;
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new Component<Section>() {
            @Override
            public String domain() {
                return "meter";
            }

            @Override
            public Schema<Section> schema() {
                return Schemas.map();
            }

            @Override
            public CompletionStage<?> setup(Hub hub, Section config) {
                return Stages.done();
            }
        });
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new Platform<Section>() {
            @Override
            public String domain() {
                return "sensor";
            }

            @Override
            public Schema<Section> schema() {
                return Schemas.map();
            }

            @Override
            public CompletionStage<?> setup(Hub hub, Section config, EntityAdder entities) {
                return entities.add(
                        List.of(new Reading("Power", null), new Reading("Signal", EntityCategory.DIAGNOSTIC)), false);
            }
        });
    }

    private static final class Reading extends SensorEntity {
        private final String name;
        private final EntityCategory category;

        Reading(String name, EntityCategory category) {
            this.name = name;
            this.category = category;
        }

        @Override
        public Object nativeValue() {
            return 1L;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean hasEntityName() {
            return true;
        }

        @Override
        public String uniqueId() {
            return name;
        }

        @Override
        public EntityCategory entityCategory() {
            return category;
        }

        @Override
        public DeviceInfo deviceInfo() {
            return DeviceInfo.of("meter", "m1", "Meter").withModel("Acme", "M1").withConnection("mac", "aa:bb");
        }
    }
}
