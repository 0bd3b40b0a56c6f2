package dev.hearth.scene;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The entries under {@code scene:} that name no platform, or {@code homeassistant}. */
final class ScenePlatform implements Platform<List<SceneConfig>> {
    @Override
    public String domain() {
        return Scenes.DOMAIN;
    }

    @Override
    public Schema<List<SceneConfig>> schema() {
        return SceneConfig.ENTRY;
    }

    @Override
    public boolean isDefault() {
        return true;
    }

    /** What is found is what an entry may hold: a scene, or a list of scenes under {@code states}. */
    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap discovered, EntityAdder entities) {
        return setup(hub, schema().parse(discovered), entities);
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<SceneConfig> config, EntityAdder entities) {
        Scenes scenes = Scenes.of(hub, entities);
        return entities.add(config.stream().map(scene -> new HomeScene(scenes, scene, false)).toList(), false);
    }
}
