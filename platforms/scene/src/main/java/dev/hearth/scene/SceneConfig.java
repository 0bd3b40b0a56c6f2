package dev.hearth.scene;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scene as it is written.
 *
 * @param id what tells it apart for ever
 * @param states by entity id, in the order they were written
 */
record SceneConfig(@Nullable String id, String name, @Nullable String icon, Map<String, WantedState> states) {
    private static final OptionalField<String> ID = Field.optional("id", Schemas.string())
            .doc("What tells the scene apart for ever, so that its entity keeps its id when the name changes.");
    private static final Field<String> NAME =
            Field.required("name", Schemas.string()).doc("Its name.").example("Romantic");
    private static final OptionalField<String> ICON =
            Field.optional("icon", Schemas.icon()).doc("Its icon.").example("mdi:flower-tulip");
    private static final Field<Map<String, WantedState>> ENTITIES = Field.required("entities", WantedState.ENTITIES)
            .doc("The entities, each with its state, or with a map of its state and attributes.")
            .example(WantedState.EXAMPLE);
    private static final OptionalField<ConfigNode> METADATA = Field.optional("metadata", Schemas.any())
            .doc("Notes of the scene editor; they change nothing.");
    private static final Schema<SceneConfig> SCENE =
            Schemas.map(ID, NAME, ICON, ENTITIES, METADATA).as(SceneConfig::of);
    private static final Field<List<SceneConfig>> STATES = Field.optional("states", Schemas.ensureList(SCENE))
            .orElse(List.of())
            .doc("The scenes.")
            .example(List.of(DataMap.of("name", "Away", "entities", DataMap.of("light.ceiling", "off"))));

    /** An entry under {@code scene:}, which is a scene itself, or a list of scenes under {@code states}. */
    static final Schema<List<SceneConfig>> ENTRY = Schemas.oneOf(
            SCENE.as(List::of), Schemas.map(STATES).as(entry -> entry.get(STATES)));

    private static SceneConfig of(Section section) {
        return new SceneConfig(section.find(ID), section.get(NAME), section.find(ICON), section.get(ENTITIES));
    }
}
