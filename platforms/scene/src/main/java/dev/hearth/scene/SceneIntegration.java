package dev.hearth.scene;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/** The scenes of the home itself. Home Assistant: {@code homeassistant.components.homeassistant.scene}. */
public final class SceneIntegration implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "homeassistant", "Scenes", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/scene");
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new ScenePlatform());
    }

    @Override
    public boolean reloadable() {
        return true;
    }

    @Override
    public String reloadDomain() {
        return Scenes.DOMAIN;
    }

    @Override
    public String reloadedEvent() {
        return "scene_reloaded";
    }
}
