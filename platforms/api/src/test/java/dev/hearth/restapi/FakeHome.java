package dev.hearth.restapi;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.domain.calendar.CalendarEntity;
import dev.hearth.api.domain.calendar.CalendarEvent;
import dev.hearth.api.domain.camera.CameraEntity;
import dev.hearth.api.domain.image.ImageEntity;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.api.domain.mediaplayer.MediaPlayerEntity;
import dev.hearth.api.domain.mediaplayer.MediaPlayerState;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A home with one of each thing that clients have a path of its own for. */
final class FakeHome implements Integration {
    static final String YAML = """
            camera:
              - platform: fake
            image:
              - platform: fake
            media_player:
              - platform: fake
            calendar:
              - platform: fake
            """;

    final FakeCamera camera = new FakeCamera();
    final FakeImage image = new FakeImage();
    final FakePlayer player = new FakePlayer();
    final FakeCalendar calendar = new FakeCalendar();

    /** A camera that shows what the test puts before it. */
    static final class FakeCamera extends CameraEntity {
        boolean on = true;
        @Nullable Picture view = new Picture(new byte[] {1, 2, 3}, Picture.JPEG);
        final List<Size> asked = new ArrayList<>();

        @Override
        public String name() {
            return "Porch";
        }

        @Override
        public boolean isOn() {
            return on;
        }

        @Override
        protected CompletionStage<? extends @Nullable Picture> image(Size size) {
            asked.add(size);
            return CompletableFuture.completedStage(view);
        }
    }

    /** A picture. */
    static final class FakeImage extends ImageEntity {
        @Override
        public String name() {
            return "Plan";
        }

        @Override
        public @Nullable Instant imageLastUpdated() {
            return null;
        }

        @Override
        protected CompletionStage<? extends @Nullable Picture> image() {
            return CompletableFuture.completedStage(new Picture(new byte[] {4, 5}, "image/png"));
        }
    }

    /** A player whose cover lies somewhere. */
    static final class FakePlayer extends MediaPlayerEntity {
        @Nullable String cover;

        @Override
        public String name() {
            return "Radio";
        }

        @Override
        public @Nullable MediaPlayerState mediaState() {
            return MediaPlayerState.PLAYING;
        }

        @Override
        public @Nullable String mediaImageUrl() {
            return cover;
        }
    }

    /** A calendar that says what the test says, and keeps what it was asked for. */
    static final class FakeCalendar extends CalendarEntity {
        CompletionStage<List<CalendarEvent>> found = CompletableFuture.completedStage(List.of());
        final List<Instant> asked = new ArrayList<>();

        @Override
        public String name() {
            return "Family";
        }

        @Override
        public @Nullable CalendarEvent event() {
            return null;
        }

        @Override
        public CompletionStage<List<CalendarEvent>> events(Instant start, Instant end) {
            asked.add(start);
            asked.add(end);
            return found;
        }
    }

    private record One(String domain, Entity entity) implements Platform<Section> {
        @Override
        public Schema<Section> schema() {
            return Schemas.map();
        }

        @Override
        public CompletionStage<?> setup(Hub hub, Section config, EntityAdder entities) {
            return entities.add(entity);
        }
    }

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "fake", "Fake", "1.0.0");
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(
                new One("camera", camera),
                new One("image", image),
                new One("media_player", player),
                new One("calendar", calendar));
    }
}
