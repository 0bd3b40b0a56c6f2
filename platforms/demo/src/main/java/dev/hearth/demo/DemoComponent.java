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
    @Override
    public Schema<Section> schema() {
        return Schemas.map().doc("Sets up the demo entities of all domains.");
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section nothing) {
        return Stages.all(entityDomains.stream()
                .map(each -> hub.discovery().loadPlatform(each, domain, DataMap.of()))
                .toList());
    }
}
