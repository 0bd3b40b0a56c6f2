package dev.hearth.switchlight;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.registry.EntityEntry;
import java.util.concurrent.CompletionStage;

/** The lights of {@code platform: switch}. */
final class SwitchLights implements Platform<Section> {
    private static final Field<String> NAME = Field.optional("name", Schemas.string())
            .orElse("Light Switch")
            .doc("The name for people.")
            .example("Porch");
    private static final Field<String> ENTITY_ID = Field.required("entity_id", Schemas.entityDomain("switch"))
            .doc("The switch.")
            .example("switch.porch");

    @Override
    public String domain() {
        return "light";
    }

    @Override
    public MapSchema schema() {
        return Schemas.map(NAME, ENTITY_ID);
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section entry, EntityAdder entities) {
        String switchId = entry.get(ENTITY_ID);
        EntityEntry known = hub.registries().entities().find(switchId);
        return entities.add(new SwitchLight(entry.get(NAME), switchId, known == null ? null : known.uniqueId()));
    }
}
