package dev.hearth.demo;

import dev.hearth.api.domain.mediaplayer.MediaPlayerDeviceClass;
import dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A television with a series on. */
final class DemoShowPlayer extends DemoMediaPlayer {
    private static final long SHOW = MediaPlayerFeatures.PAUSE | MediaPlayerFeatures.TURN_ON
            | MediaPlayerFeatures.TURN_OFF | MediaPlayerFeatures.SELECT_SOURCE | MediaPlayerFeatures.PLAY
            | MediaPlayerFeatures.SHUFFLE_SET | MediaPlayerFeatures.PREVIOUS_TRACK | MediaPlayerFeatures.NEXT_TRACK
            | MediaPlayerFeatures.SELECT_SOUND_MODE | MediaPlayerFeatures.STOP;
    private static final List<String> SOURCES = List.of("dvd", "youtube");
    private static final long DURATION = 3_600;
    private static final int EPISODES = 13;

    private int episode = 1;
    private String source = SOURCES.getFirst();

    DemoShowPlayer() {
        super("Lounge room", SHOW);
    }

    @Override
    public String deviceClass() {
        return MediaPlayerDeviceClass.TV;
    }

    @Override
    public String mediaContentId() {
        return "house-of-cards-1";
    }

    @Override
    public String mediaContentType() {
        return "tvshow";
    }

    @Override
    public Long mediaDuration() {
        return DURATION;
    }

    @Override
    public String mediaImageUrl() {
        return "https://graph.facebook.com/v2.5/HouseofCards/picture?width=400";
    }

    @Override
    public String mediaTitle() {
        return "Chapter " + episode;
    }

    @Override
    public String mediaSeriesTitle() {
        return "House of Cards";
    }

    @Override
    public String mediaSeason() {
        return "1";
    }

    @Override
    public String mediaEpisode() {
        return Integer.toString(episode);
    }

    @Override
    public String appName() {
        return "Netflix";
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public List<String> sourceList() {
        return SOURCES;
    }

    @Override
    public CompletionStage<?> mediaPreviousTrack() {
        episode = Math.max(episode - 1, 1);
        return written();
    }

    @Override
    public CompletionStage<?> mediaNextTrack() {
        episode = Math.min(episode + 1, EPISODES);
        return written();
    }

    @Override
    public CompletionStage<?> selectSource(String newSource) {
        source = newSource;
        return written();
    }
}
