package dev.hearth.sun;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.sun.Sun;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The section {@code sun:}, which has no keys that do anything: begins to follow the sun, then has the entities that show it set up.
 *
 * @param entityDomains the domains of those
 */
record SunComponent(String domain, List<String> entityDomains) implements Component<Section> {
    private static final OptionalField<ConfigNode> ELEVATION = Field.optional("elevation", Schemas.any())
            .deprecated("it has no effect here; it stands in 'homeassistant: elevation'")
            .doc("Has no effect.");

    @Override
    public Schema<Section> schema() {
        return Schemas.map(ELEVATION)
                .doc("Follows the sun: `sun.sun` is `above_horizon` from rising to setting. Where home is stands in the"
                        + " section `homeassistant:` (latitude, longitude, elevation, time_zone).");
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section nothing) {
        hub.data().put(SunTracker.KEY, SunTracker.start(hub));
        hub.provide(Sun.class, new HomeSun(hub));
        return Stages.all(entityDomains.stream()
                .map(each -> hub.discovery().loadPlatform(each, domain, DataMap.of()))
                .toList());
    }
}
