package dev.hearth.scene;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.scene.SceneEntity;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A scene of the home: entities and the states they are to be in. Home Assistant: {@code HomeAssistantScene}. */
final class HomeScene extends SceneEntity {
    private static final double NANOS = 1e9;

    private final Scenes scenes;
    private final SceneConfig config;
    private final boolean made;

    /** @param made whether a call has made it */
    HomeScene(Scenes scenes, SceneConfig config, boolean made) {
        this.scenes = scenes;
        this.config = config;
        this.made = made;
    }

    /** Whether a call has made it, rather than the configuration. */
    boolean made() {
        return made;
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public @Nullable String icon() {
        return config.icon();
    }

    @Override
    public @Nullable String uniqueId() {
        return config.id();
    }

    @Override
    public DataMap extraStateAttributes() {
        return DataMap.builder(2)
                .put("entity_id", List.copyOf(config.states().keySet()))
                .putIfPresent("id", config.id())
                .build();
    }

    @Override
    public CompletionStage<?> activate(@Nullable Duration transition) {
        return scenes.reproducer().reproduce(config.states(), options(transition), context());
    }

    /** What goes with the states. */
    static DataMap options(@Nullable Duration transition) {
        return transition == null ? DataMap.of() : DataMap.of("transition", transition.toNanos() / NANOS);
    }

    @Override
    public CompletionStage<?> addedToHub() {
        scenes.enter(this);
        return Stages.done();
    }

    @Override
    public CompletionStage<?> willRemoveFromHub() {
        scenes.forget(this);
        return Stages.done();
    }
}
