package dev.hearth.demo;

import dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures;
import dev.hearth.api.domain.mediaplayer.MediaPlayerState;
import dev.hearth.api.domain.mediaplayer.RepeatMode;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A media player with an album in it, which can play together with others. */
final class DemoMusicPlayer extends DemoMediaPlayer {
    private static final long MUSIC = MediaPlayerFeatures.PAUSE | MediaPlayerFeatures.VOLUME_SET
            | MediaPlayerFeatures.VOLUME_MUTE | MediaPlayerFeatures.TURN_ON | MediaPlayerFeatures.TURN_OFF
            | MediaPlayerFeatures.CLEAR_PLAYLIST | MediaPlayerFeatures.GROUPING | MediaPlayerFeatures.PLAY
            | MediaPlayerFeatures.SHUFFLE_SET | MediaPlayerFeatures.REPEAT_SET | MediaPlayerFeatures.VOLUME_STEP
            | MediaPlayerFeatures.PREVIOUS_TRACK | MediaPlayerFeatures.NEXT_TRACK | MediaPlayerFeatures.STOP
            | MediaPlayerFeatures.SELECT_SOUND_MODE;
    private static final long DURATION = 213;
    private static final List<Track> ALBUM = List.of(
            new Track("Technohead", "I Wanna Be A Hippy (Flamman & Abraxas Radio Mix)"),
            new Track("Paul Elstak", "Luv U More"),
            new Track("Dune", "Hardcore Vibes"),
            new Track("Nakatomi", "Children Of The Night"),
            new Track("Party Animals", "Have You Ever Been Mellow? (Flamman & Abraxas Radio Mix)"),
            new Track("Rob G.*", "Ecstasy, You Got What I Need"),
            new Track("Lipstick", "I'm A Raver"),
            new Track("4 Tune Fairytales", "My Little Fantasy (Radio Edit)"),
            new Track("Prophet", "The Big Boys Don't Cry"));

    private List<Track> tracks = ALBUM;
    private int current;
    private RepeatMode repeat = RepeatMode.OFF;
    private List<String> members = List.of();

    private record Track(String artist, String title) {}

    DemoMusicPlayer(String name) {
        super(name, MUSIC);
    }

    @Override
    public String mediaContentId() {
        return "bounzz-1";
    }

    @Override
    public String mediaContentType() {
        return "music";
    }

    @Override
    public Long mediaDuration() {
        return DURATION;
    }

    @Override
    public String mediaImageUrl() {
        return "https://graph.facebook.com/v2.5/107771475912710/picture?type=large";
    }

    @Override
    public String mediaTitle() {
        return tracks.isEmpty() ? "" : tracks.get(current).title();
    }

    @Override
    public String mediaArtist() {
        return tracks.isEmpty() ? "" : tracks.get(current).artist();
    }

    @Override
    public String mediaAlbumName() {
        return "Bounzz";
    }

    @Override
    public Integer mediaTrack() {
        return current + 1;
    }

    @Override
    public RepeatMode repeat() {
        return repeat;
    }

    @Override
    public @Nullable List<String> groupMembers() {
        return members;
    }

    @Override
    public CompletionStage<?> mediaPreviousTrack() {
        current = Math.max(current - 1, 0);
        return written();
    }

    @Override
    public CompletionStage<?> mediaNextTrack() {
        current = Math.clamp(current + 1L, 0, Math.max(tracks.size() - 1, 0));
        return written();
    }

    @Override
    public CompletionStage<?> clearPlaylist() {
        tracks = List.of();
        current = 0;
        return become(MediaPlayerState.OFF);
    }

    @Override
    public CompletionStage<?> setRepeat(RepeatMode newRepeat) {
        repeat = newRepeat;
        return written();
    }

    @Override
    public CompletionStage<?> joinPlayers(List<String> others) {
        members = Stream.concat(Stream.of(entityId()), others.stream()).distinct().toList();
        return written();
    }

    @Override
    public CompletionStage<?> unjoinPlayer() {
        members = List.of();
        return written();
    }
}
