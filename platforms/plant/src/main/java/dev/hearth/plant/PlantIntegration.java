package dev.hearth.plant;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.GroupStates;
import dev.hearth.helper.section.EntitySection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plants and what they need: the section {@code plant:}. */
public final class PlantIntegration implements Integration {
    private static final EntityDomain<Plant> PLANTS = EntityDomain.of(Plant.DOMAIN, "Plant", Plant.class)
            .grouped(new GroupStates(Set.of("problem"), "problem", "ok"));
    private static final EntitySection<Map<String, PlantConfig>> SECTION =
            new EntitySection<>(PLANTS, PlantConfig.SECTION, plants -> plants.entrySet().stream()
                    .map(each -> new Plant(each.getKey(), each.getValue()))
                    .toList());

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, Plant.DOMAIN, "Plant Monitor", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/plant");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(SECTION.component());
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(SECTION.platform());
    }

    @Override
    public List<EntityDomain<?>> domains() {
        return List.of(PLANTS);
    }
}
