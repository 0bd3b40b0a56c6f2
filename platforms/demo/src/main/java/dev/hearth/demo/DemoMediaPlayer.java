package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.mediaplayer.MediaPlayerEntity;
import dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures;
import dev.hearth.api.domain.mediaplayer.MediaPlayerState;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A media player that does what it is told, without a sound. */
class DemoMediaPlayer extends MediaPlayerEntity {
    /** What those can do that play videos. */
    static final long VIDEO = MediaPlayerFeatures.PAUSE | MediaPlayerFeatures.SEEK | MediaPlayerFeatures.VOLUME_SET
            | MediaPlayerFeatures.VOLUME_MUTE | MediaPlayerFeatures.TURN_ON | MediaPlayerFeatures.TURN_OFF
            | MediaPlayerFeatures.PLAY_MEDIA | MediaPlayerFeatures.STOP | MediaPlayerFeatures.PLAY
            | MediaPlayerFeatures.SHUFFLE_SET | MediaPlayerFeatures.SELECT_SOUND_MODE;

    private static final List<String> SOUND_MODES = List.of("Music", "Movie");

    private final String name;
    private final long features;
    private MediaPlayerState state = MediaPlayerState.PLAYING;
    private double volume = 1;
    private boolean muted;
    private boolean shuffled;
    private String soundMode = SOUND_MODES.getFirst();

    DemoMediaPlayer(String name, long features) {
        this.name = name;
        this.features = features;
    }

    static List<DemoMediaPlayer> all() {
        return List.of(
                new DemoVideoPlayer(
                        "Living Room", "eyU3bRy2x44", "♥♥ The Best Fireplace Video (3 hours)", 300),
                new DemoVideoPlayer("Bedroom", "kxopViU98Xo", "Epic sax guy 10 hours", 360_000),
                new DemoMusicPlayer("Walkman"),
                new DemoMusicPlayer("Kitchen"),
                new DemoShowPlayer(),
                new DemoMediaPlayer("Browse", MediaPlayerFeatures.BROWSE_MEDIA),
                new DemoMediaPlayer("Group", VIDEO | MediaPlayerFeatures.GROUPING));
    }

    static DemoMediaPlayer numbered(int number) {
        return new DemoMediaPlayer("Demo " + number, VIDEO);
    }

    @Override
    public final boolean shouldPoll() {
        return false;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Long supportedFeatures() {
        return features;
    }

    @Override
    public final MediaPlayerState mediaState() {
        return state;
    }

    @Override
    public final Double volumeLevel() {
        return volume;
    }

    @Override
    public final Boolean isVolumeMuted() {
        return muted;
    }

    @Override
    public final Boolean shuffle() {
        return shuffled;
    }

    @Override
    public final @Nullable String soundMode() {
        return soundMode;
    }

    @Override
    public final List<String> soundModeList() {
        return SOUND_MODES;
    }

    /** Has it do something else, and writes that. */
    final CompletionStage<?> become(MediaPlayerState newState) {
        state = newState;
        return written();
    }

    /** Writes what has changed. */
    final CompletionStage<?> written() {
        writeState();
        return Stages.done();
    }

    @Override
    public final CompletionStage<?> turnOn() {
        return become(MediaPlayerState.PLAYING);
    }

    @Override
    public final CompletionStage<?> turnOff() {
        return become(MediaPlayerState.OFF);
    }

    @Override
    public CompletionStage<?> mediaPlay() {
        return become(MediaPlayerState.PLAYING);
    }

    @Override
    public CompletionStage<?> mediaPause() {
        return become(MediaPlayerState.PAUSED);
    }

    @Override
    public final CompletionStage<?> mediaStop() {
        return become(MediaPlayerState.OFF);
    }

    @Override
    public CompletionStage<?> mediaSeek(double position) {
        return written();
    }

    @Override
    public final CompletionStage<?> setVolumeLevel(double volumeLevel) {
        volume = volumeLevel;
        return written();
    }

    @Override
    public final CompletionStage<?> muteVolume(boolean mute) {
        muted = mute;
        return written();
    }

    @Override
    public final CompletionStage<?> setShuffle(boolean shuffle) {
        shuffled = shuffle;
        return written();
    }

    @Override
    public final CompletionStage<?> selectSoundMode(String newMode) {
        soundMode = newMode;
        return written();
    }
}
