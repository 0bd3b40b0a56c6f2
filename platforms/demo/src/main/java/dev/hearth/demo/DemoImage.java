package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.image.ImageEntity;
import dev.hearth.api.domain.image.Picture;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A picture that stays as it is. */
final class DemoImage extends ImageEntity {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private final String name;
    private @Nullable Instant drawn;

    private DemoImage(String name) {
        this.name = name;
    }

    static List<DemoImage> all() {
        return List.of(new DemoImage("Demo image"));
    }

    static DemoImage numbered(int number) {
        return new DemoImage("Demo " + number);
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        drawn = hub().loop().time().now();
        return Stages.done();
    }

    @Override
    public @Nullable Instant imageLastUpdated() {
        return drawn;
    }

    @Override
    protected CompletionStage<Picture> image() {
        return hub().loop().blocking(() -> DemoPicture.draw(0, WIDTH, HEIGHT, "png"));
    }
}
