package dev.hearth.demo;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The section {@code demo:}, which has no keys: has all platforms set up by way of discovery.
 *
 * @param entityDomains the domains there is a platform for
 */
record DemoComponent(String domain, List<String> entityDomains) implements Component<Section> {
    private static final DataMap SCENES = DataMap.of("states", List.of(
            DataMap.of(
                    "name", "Romantic lights",
                    "entities", DataMap.of(
                            "light.bed_light", "on",
                            "light.ceiling_lights",
                            DataMap.of("state", "on", "xy_color", List.of(0.33, 0.66), "brightness", 200))),
            DataMap.of(
                    "name", "Switch on and off",
                    "entities", DataMap.of("switch.ac", "on", "switch.decorative_lights", "off"))));

    @Override
    public Schema<Section> schema() {
        return Schemas.map().doc("Sets up the demo entities of all domains.");
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section nothing) {
        return Stages.all(entityDomains.stream()
                .map(each -> hub.discovery().loadPlatform(each, domain, DataMap.of()))
                .toList())
                .thenCompose(done -> scenes(hub));
    }

    // Scenes are another integration's, which need not be there.
    private static CompletionStage<?> scenes(Hub hub) {
        return hub.discovery().loadPlatform("scene", "homeassistant", SCENES).exceptionally(missing -> {
            hub.logger().debug("there are no demo scenes: {}", missing.getMessage());
            return null;
        });
    }
}
