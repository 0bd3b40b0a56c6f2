package dev.hearth.api.domain.mediaplayer;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.AccessToken;
import dev.hearth.api.entity.Entity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Something that plays music, films or the news: a loudspeaker, a television, a receiver. Override {@link #mediaState},
 * what else it tells (what is not known is null and not shown) and the commands it obeys; {@link #supportedFeatures} says
 * which those are. While it is off only what it can do is shown. Its device class is one of
 * {@link MediaPlayerDeviceClass}. Home Assistant 2024.1: {@code MediaPlayerEntity}.
 */
public abstract class MediaPlayerEntity extends Entity {
    private static final double USUAL_STEP = 0.1;
    private static final int HASH_LENGTH = 16;

    private @Nullable String token;

    /** What it does; null when not known. */
    public abstract @Nullable MediaPlayerState mediaState();

    /** A sum of {@link MediaPlayerFeatures}. */
    @Override
    public Long supportedFeatures() {
        return 0L;
    }

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

    /**
     * The entity ids of the players that play together, the leading one first; null when not known. Shown with
     * {@link MediaPlayerFeatures#GROUPING}.
     */
    public @Nullable List<String> groupMembers() {
        return null;
    }

    /** How much louder or softer a step makes it, of 1. */
    public double volumeStep() {
        return USUAL_STEP;
    }

    /** The address of a picture of what is played. */
    public @Nullable String mediaImageUrl() {
        return null;
    }

    /** Whether clients can fetch {@link #mediaImageUrl} themselves; else the hub fetches it for them. */
    public boolean mediaImageRemotelyAccessible() {
        return false;
    }

    /** Tells one picture from another, so that clients keep it; null when there is none. */
    public @Nullable String mediaImageHash() {
        String url = mediaImageUrl();
        return url == null ? null : sha256(url).substring(0, HASH_LENGTH);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    // ---- commands ----

    /** Turns it on. */
    public CompletionStage<?> turnOn() {
        return notImplemented("turnOn");
    }

    /** Turns it off. */
    public CompletionStage<?> turnOff() {
        return notImplemented("turnOff");
    }

    /**
     * Makes it that loud.
     *
     * @param volumeLevel 0 to 1
     */
    public CompletionStage<?> setVolumeLevel(double volumeLevel) {
        return notImplemented("setVolumeLevel");
    }

    /** Mutes it, or ends that. */
    public CompletionStage<?> muteVolume(boolean mute) {
        return notImplemented("muteVolume");
    }

    /** Plays on. */
    public CompletionStage<?> mediaPlay() {
        return notImplemented("mediaPlay");
    }

    /** Pauses. */
    public CompletionStage<?> mediaPause() {
        return notImplemented("mediaPause");
    }

    /** Stops. */
    public CompletionStage<?> mediaStop() {
        return notImplemented("mediaStop");
    }

    /** Goes back to what came before. */
    public CompletionStage<?> mediaPreviousTrack() {
        return notImplemented("mediaPreviousTrack");
    }

    /** Goes on to what comes next. */
    public CompletionStage<?> mediaNextTrack() {
        return notImplemented("mediaNextTrack");
    }

    /**
     * Goes to a moment of what is played.
     *
     * @param position seconds from its beginning
     */
    public CompletionStage<?> mediaSeek(double position) {
        return notImplemented("mediaSeek");
    }

    /** Plays media. */
    public CompletionStage<?> playMedia(PlayMedia media) {
        return notImplemented("playMedia");
    }

    /** Chooses a source. */
    public CompletionStage<?> selectSource(String source) {
        return notImplemented("selectSource");
    }

    /** Chooses a sound mode. */
    public CompletionStage<?> selectSoundMode(String soundMode) {
        return notImplemented("selectSoundMode");
    }

    /** Empties its list. */
    public CompletionStage<?> clearPlaylist() {
        return notImplemented("clearPlaylist");
    }

    /** Plays in any order, or in order again. */
    public CompletionStage<?> setShuffle(boolean shuffle) {
        return notImplemented("setShuffle");
    }

    /** Plays again what is over, or not. */
    public CompletionStage<?> setRepeat(RepeatMode repeat) {
        return notImplemented("setRepeat");
    }

    /**
     * Plays together with others, which follow it.
     *
     * @param members their entity ids
     */
    public CompletionStage<?> joinPlayers(List<String> members) {
        return notImplemented("joinPlayers");
    }

    /** Leaves its group. */
    public CompletionStage<?> unjoinPlayer() {
        return notImplemented("unjoinPlayer");
    }

    /** Turns it on if it is off, idle or asleep, else off. */
    public CompletionStage<?> toggle() {
        MediaPlayerState state = mediaState();
        return state != null && state.restsNow() ? turnOn() : turnOff();
    }

    /** Pauses if it plays, else plays on. */
    public CompletionStage<?> mediaPlayPause() {
        return mediaState() == MediaPlayerState.PLAYING ? mediaPause() : mediaPlay();
    }

    /** Makes it louder by {@link #volumeStep}. */
    public CompletionStage<?> volumeUp() {
        return louder(volumeStep());
    }

    /** Makes it softer by {@link #volumeStep}. */
    public CompletionStage<?> volumeDown() {
        return louder(-volumeStep());
    }

    private CompletionStage<?> louder(double by) {
        Double level = volumeLevel();
        if (level == null || !supports(MediaPlayerFeatures.VOLUME_SET)) {
            return Stages.done();
        }
        double wanted = Math.clamp(level + by, 0.0, 1.0);
        return wanted == level ? Stages.done() : setVolumeLevel(wanted);
    }

    /** Whether it may be told that source: one of {@link #sourceList}, or any when that is not known. */
    public boolean takesSource(String source) {
        List<String> offered = sourceList();
        return offered == null || offered.contains(source);
    }

    /** Whether it may be told that sound mode: one of {@link #soundModeList}, or any when that is not known. */
    public boolean takesSoundMode(String soundMode) {
        List<String> offered = soundModeList();
        return offered == null || offered.contains(soundMode);
    }

    // ---- its state ----

    /** One of {@link MediaPlayerState}. */
    @Override
    public final @Nullable String state() {
        MediaPlayerState state = mediaState();
        return state == null ? null : state.text();
    }

    /** The secret with which clients fetch the picture from the hub; the same as long as the entity lives. Loop only. */
    public final String accessToken() {
        String present = token;
        if (present == null) {
            present = AccessToken.random(hub().random());
            token = present;
        }
        return present;
    }

    /** Where clients find a picture of what is played; none while it is off. */
    @Override
    public @Nullable String entityPicture() {
        if (mediaState() == MediaPlayerState.OFF) {
            return null;
        }
        return mediaImageRemotelyAccessible() ? mediaImageUrl() : localPicture();
    }

    private @Nullable String localPicture() {
        String hash = mediaImageHash();
        return hash == null
                ? null
                : "/api/media_player_proxy/" + entityId() + "?token=" + accessToken() + "&cache=" + hash;
    }

    @Override
    public final DataMap capabilityAttributes() {
        DataMap.Builder out = DataMap.builder(2);
        if (supports(MediaPlayerFeatures.SELECT_SOURCE)) {
            out.putIfPresent("source_list", sourceList());
        }
        if (supports(MediaPlayerFeatures.SELECT_SOUND_MODE)) {
            out.putIfPresent("sound_mode_list", soundModeList());
        }
        return out.build();
    }

    @Override
    public final DataMap stateAttributes() {
        DataMap.Builder out = DataMap.builder();
        if (supports(MediaPlayerFeatures.GROUPING)) {
            out.put("group_members", groupMembers());
        }
        if (mediaState() == MediaPlayerState.OFF) {
            return out.build();
        }
        RepeatMode repeat = repeat();
        out.putIfPresent("volume_level", volumeLevel())
                .putIfPresent("is_volume_muted", isVolumeMuted())
                .putIfPresent("media_content_id", mediaContentId())
                .putIfPresent("media_content_type", mediaContentType())
                .putIfPresent("media_duration", mediaDuration())
                .putIfPresent("media_position", mediaPosition())
                .putIfPresent("media_position_updated_at", mediaPositionUpdatedAt())
                .putIfPresent("media_title", mediaTitle())
                .putIfPresent("media_artist", mediaArtist())
                .putIfPresent("media_album_name", mediaAlbumName())
                .putIfPresent("media_album_artist", mediaAlbumArtist())
                .putIfPresent("media_track", mediaTrack())
                .putIfPresent("media_series_title", mediaSeriesTitle())
                .putIfPresent("media_season", mediaSeason())
                .putIfPresent("media_episode", mediaEpisode())
                .putIfPresent("media_channel", mediaChannel())
                .putIfPresent("media_playlist", mediaPlaylist())
                .putIfPresent("app_id", appId())
                .putIfPresent("app_name", appName())
                .putIfPresent("source", source())
                .putIfPresent("sound_mode", soundMode())
                .putIfPresent("shuffle", shuffle())
                .putIfPresent("repeat", repeat == null ? null : repeat.text());
        if (mediaImageRemotelyAccessible()) {
            out.putIfPresent("entity_picture_local", localPicture());
        }
        return out.build();
    }
}
