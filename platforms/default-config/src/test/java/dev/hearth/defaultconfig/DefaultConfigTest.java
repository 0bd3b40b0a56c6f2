package dev.hearth.defaultconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class DefaultConfigTest {
    /** A sun that only says whether it is there. */
    private static final class Sun implements Integration, Component<Section> {
        @Override
        public Manifest manifest() {
            return Manifest.of(ApiVersion.CURRENT, "sun", "Sun", "1");
        }

        @Override
        public List<Component<?>> components() {
            return List.of(this);
        }

        @Override
        public String domain() {
            return "sun";
        }

        @Override
        public Schema<Section> schema() {
            return Schemas.map();
        }

        @Override
        public CompletionStage<?> setup(Hub hub, Section config) {
            return Stages.done();
        }
    }

    @Test
    void theLineBringsTheSun() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new DefaultConfigIntegration()).install(new Sun()).setUp("default_config:\n");

            assertTrue(hub.hub().components().containsAll(Set.of("default_config", "sun")));
        }
    }

    @Test
    void nothingIsWrittenUnderIt() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new DefaultConfigIntegration()).install(new Sun());

            assertEquals(
                    List.of("configuration.yaml:1:18: default_config.cloud: unknown key 'cloud'"),
                    hub.problems("default_config: {cloud: false}"));
        }
    }
}
