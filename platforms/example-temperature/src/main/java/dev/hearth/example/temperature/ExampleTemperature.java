package dev.hearth.example.temperature;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.domain.sensor.SensorDeviceClass;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.entity.EntityAdder;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** One sensor that always reads 23 °C. */
public final class ExampleTemperature implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "example_temperature", "Example Temperature", "1.0.0");
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new Sensors());
    }

    private static final class Sensors implements Platform<Section> {
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
            return entities.add(new Temperature());
        }
    }

    private static final class Temperature extends SensorEntity {
        @Override
        public String name() {
            return "Example Temperature";
        }

        @Override
        public String deviceClass() {
            return SensorDeviceClass.TEMPERATURE;
        }

        @Override
        public String nativeUnit() {
            return "°C";
        }

        @Override
        public Object nativeValue() {
            return 23;
        }
    }
}
