package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.mediaplayer.MediaPlayerState;
import dev.hearth.api.domain.mediaplayer.PlayMedia;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A media player with a video in it, of which it has played some when it comes. */
final class DemoVideoPlayer extends DemoMediaPlayer {
    private static final double PLAYED = 0.15;

    private final String title;
    private final long duration;
    private String video;
    private long position;
    private @Nullable Instant positionAt;

    DemoVideoPlayer(String name, String video, String title, long duration) {
        super(name, VIDEO);
        this.video = video;
        this.title = title;
        this.duration = duration;
        this.position = (long) (duration * PLAYED);
    }

    @Override
    public CompletionStage<?> addedToHub() {
        positionAt = now();
        return Stages.done();
    }

    private Instant now() {
        return hub().loop().time().now();
    }

    @Override
    public String mediaContentId() {
        return video;
    }

    @Override
    public String mediaContentType() {
        return "movie";
    }

    @Override
    public Long mediaDuration() {
        return duration;
    }

    @Override
    public Long mediaPosition() {
        return position;
    }

    @Override
    public @Nullable Instant mediaPositionUpdatedAt() {
        return mediaState() == MediaPlayerState.PLAYING ? positionAt : null;
    }

    @Override
    public String mediaTitle() {
        return title;
    }

    @Override
    public String mediaImageUrl() {
        return "https://img.youtube.com/vi/" + video + "/hqdefault.jpg";
    }

    @Override
    public String appName() {
        return "YouTube";
    }

    @Override
    public CompletionStage<?> playMedia(PlayMedia media) {
        video = media.contentId();
        return written();
    }

    @Override
    public CompletionStage<?> mediaPause() {
        if (mediaState() == MediaPlayerState.PLAYING && positionAt != null) {
            position += Duration.between(positionAt, now()).toSeconds();
        }
        return super.mediaPause();
    }

    @Override
    public CompletionStage<?> mediaPlay() {
        positionAt = now();
        return super.mediaPlay();
    }

    @Override
    public CompletionStage<?> mediaSeek(double newPosition) {
        position = (long) newPosition;
        positionAt = now();
        return written();
    }
}
