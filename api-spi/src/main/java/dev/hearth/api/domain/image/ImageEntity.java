package dev.hearth.api.domain.image;

import dev.hearth.api.data.DataMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A picture that changes now and then, such as the plan of a vacuum cleaner's work. Override {@link #imageLastUpdated} and
 * {@link #image}. Home Assistant 2024.1: {@code ImageEntity}.
 */
public abstract class ImageEntity extends PictureEntity {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    /** When the picture became another; null when there has been none. */
    public abstract @Nullable Instant imageLastUpdated();

    /** Gets the picture; null when there is none. */
    protected CompletionStage<? extends @Nullable Picture> image() {
        return notImplemented("image");
    }

    /**
     * The picture, for whoever shows it. Loop only.
     *
     * @return fails when there is none, or when it takes longer than {@link #TIME_LIMIT}
     */
    public final CompletionStage<Picture> still() {
        return limited(image());
    }

    /** When the picture became another, in UTC. */
    @Override
    public final @Nullable String state() {
        Instant updated = imageLastUpdated();
        if (updated == null) {
            return null;
        }
        return (updated.get(ChronoField.MICRO_OF_SECOND) == 0 ? SECONDS : MICROSECONDS).format(updated);
    }

    /** The address under which the hub serves the picture. */
    @Override
    public @Nullable String entityPicture() {
        return "/api/image_proxy/" + entityId() + "?token=" + accessToken();
    }

    @Override
    public final DataMap stateAttributes() {
        return DataMap.of("access_token", accessToken());
    }
}
