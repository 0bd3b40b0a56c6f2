package dev.hearth.compat.entity;

import dev.hearth.api.domain.mediaplayer.MediaPlayerState;
import dev.hearth.api.domain.mediaplayer.PlayMedia;
import dev.hearth.api.domain.mediaplayer.RepeatMode;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that plays music, films or the news, written as blocking code; see {@link SyncEntity} for what runs where.
 * Override the commands that {@link #supportedFeatures} promises; what they throw is the caller's failure.
 */
public abstract class SyncMediaPlayer extends SyncEntity {
    /** What it does; null when not known. */
    public abstract @Nullable MediaPlayerState mediaState();

    /** How loud it is, 0 to 1; null when not known. */
    public @Nullable Double volumeLevel() {
        return null;
    }

    /** Whether it is muted; null when not known. */
    public @Nullable Boolean isVolumeMuted() {
        return null;
    }

    /** What is played, as the player calls it. */
    public @Nullable String mediaContentId() {
        return null;
    }

    /** What kind of thing is played: {@code music}, {@code tvshow}, {@code movie}, {@code channel} … */
    public @Nullable String mediaContentType() {
        return null;
    }

    /** How many seconds it lasts. */
    public @Nullable Long mediaDuration() {
        return null;
    }

    /** How many seconds of it had been played at {@link #mediaPositionUpdatedAt}. */
    public @Nullable Long mediaPosition() {
        return null;
    }

    /** When {@link #mediaPosition} was true. */
    public @Nullable Instant mediaPositionUpdatedAt() {
        return null;
    }

    /** Its title. */
    public @Nullable String mediaTitle() {
        return null;
    }

    /** Who plays, of music. */
    public @Nullable String mediaArtist() {
        return null;
    }

    /** The album it is on, of music. */
    public @Nullable String mediaAlbumName() {
        return null;
    }

    /** Whose album it is, of music. */
    public @Nullable String mediaAlbumArtist() {
        return null;
    }

    /** Which piece of the album it is, of music. */
    public @Nullable Integer mediaTrack() {
        return null;
    }

    /** The series it is of, of a show. */
    public @Nullable String mediaSeriesTitle() {
        return null;
    }

    /** The season of the series, of a show. */
    public @Nullable String mediaSeason() {
        return null;
    }

    /** The episode of the season, of a show. */
    public @Nullable String mediaEpisode() {
        return null;
    }

    /** The channel that is on. */
    public @Nullable String mediaChannel() {
        return null;
    }

    /** The playlist that is played. */
    public @Nullable String mediaPlaylist() {
        return null;
    }

    /** The app that runs, as the player calls it. */
    public @Nullable String appId() {
        return null;
    }

    /** The app that runs. */
    public @Nullable String appName() {
        return null;
    }

    /** The source that is chosen. */
    public @Nullable String source() {
        return null;
    }

    /** The sound mode that is chosen. */
    public @Nullable String soundMode() {
        return null;
    }

    /** Whether it plays in any order; null when not known. */
    public @Nullable Boolean shuffle() {
        return null;
    }

    /** What it plays again; null when not known. */
    public @Nullable RepeatMode repeat() {
        return null;
    }

    /** The sources there are to choose from; null when not known. */
    public @Nullable List<String> sourceList() {
        return null;
    }

    /** The ways to sound there are to choose from; null when not known. */
    public @Nullable List<String> soundModeList() {
        return null;
    }

    /** The address of a picture of what is played. */
    public @Nullable String mediaImageUrl() {
        return null;
    }

    /** The entity ids of the players that play together, the leading one first; null when not known. */
    public @Nullable List<String> groupMembers() {
        return null;
    }

    /** How much louder or softer a step makes it, of 1. */
    public double volumeStep() {
        return 0.1;
    }

    /** Whether clients can fetch {@link #mediaImageUrl} themselves; else the hub fetches it for them. */
    public boolean mediaImageRemotelyAccessible() {
        return false;
    }

    /** A sum of {@link dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures}. */
    public long supportedFeatures() {
        return 0;
    }

    /** Turns it on. */
    public void turnOn() throws Exception {
        throw notImplemented("turnOn");
    }

    /** Turns it off. */
    public void turnOff() throws Exception {
        throw notImplemented("turnOff");
    }

    /** Makes it that loud, 0 to 1. */
    public void setVolumeLevel(double volumeLevel) throws Exception {
        throw notImplemented("setVolumeLevel");
    }

    /** Mutes it, or ends that. */
    public void muteVolume(boolean mute) throws Exception {
        throw notImplemented("muteVolume");
    }

    /** Plays on. */
    public void mediaPlay() throws Exception {
        throw notImplemented("mediaPlay");
    }

    /** Pauses. */
    public void mediaPause() throws Exception {
        throw notImplemented("mediaPause");
    }

    /** Stops. */
    public void mediaStop() throws Exception {
        throw notImplemented("mediaStop");
    }

    /** Goes back to what came before. */
    public void mediaPreviousTrack() throws Exception {
        throw notImplemented("mediaPreviousTrack");
    }

    /** Goes on to what comes next. */
    public void mediaNextTrack() throws Exception {
        throw notImplemented("mediaNextTrack");
    }

    /** Goes to a moment of what is played, in seconds from its beginning. */
    public void mediaSeek(double position) throws Exception {
        throw notImplemented("mediaSeek");
    }

    /** Plays media. */
    public void playMedia(PlayMedia media) throws Exception {
        throw notImplemented("playMedia");
    }

    /** Chooses a source. */
    public void selectSource(String source) throws Exception {
        throw notImplemented("selectSource");
    }

    /** Chooses a sound mode. */
    public void selectSoundMode(String soundMode) throws Exception {
        throw notImplemented("selectSoundMode");
    }

    /** Empties its list. */
    public void clearPlaylist() throws Exception {
        throw notImplemented("clearPlaylist");
    }

    /** Plays in any order, or in order again. */
    public void setShuffle(boolean shuffle) throws Exception {
        throw notImplemented("setShuffle");
    }

    /** Plays again what is over, or not. */
    public void setRepeat(RepeatMode repeat) throws Exception {
        throw notImplemented("setRepeat");
    }

    /** Plays together with others, given by their entity ids, which follow it. */
    public void joinPlayers(List<String> members) throws Exception {
        throw notImplemented("joinPlayers");
    }

    /** Leaves its group. */
    public void unjoinPlayer() throws Exception {
        throw notImplemented("unjoinPlayer");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new MediaPlayerAdapter(this, hub);
    }
}
