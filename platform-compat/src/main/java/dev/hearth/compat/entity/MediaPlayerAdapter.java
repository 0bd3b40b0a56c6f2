package dev.hearth.compat.entity;

import dev.hearth.api.domain.mediaplayer.MediaPlayerEntity;
import dev.hearth.api.domain.mediaplayer.MediaPlayerState;
import dev.hearth.api.domain.mediaplayer.PlayMedia;
import dev.hearth.api.domain.mediaplayer.RepeatMode;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the hub sees in place of a {@link SyncMediaPlayer}. */
final class MediaPlayerAdapter extends MediaPlayerEntity implements Linked {
    private final SyncMediaPlayer entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(
            @Nullable MediaPlayerState mediaState,
            @Nullable Double volumeLevel,
            @Nullable Boolean isVolumeMuted,
            @Nullable String mediaContentId,
            @Nullable String mediaContentType,
            @Nullable Long mediaDuration,
            @Nullable Long mediaPosition,
            @Nullable Instant mediaPositionUpdatedAt,
            @Nullable String mediaTitle,
            @Nullable String mediaArtist,
            @Nullable String mediaAlbumName,
            @Nullable String mediaAlbumArtist,
            @Nullable Integer mediaTrack,
            @Nullable String mediaSeriesTitle,
            @Nullable String mediaSeason,
            @Nullable String mediaEpisode,
            @Nullable String mediaChannel,
            @Nullable String mediaPlaylist,
            @Nullable String appId,
            @Nullable String appName,
            @Nullable String source,
            @Nullable String soundMode,
            @Nullable Boolean shuffle,
            @Nullable RepeatMode repeat,
            @Nullable List<String> sourceList,
            @Nullable List<String> soundModeList,
            @Nullable String mediaImageUrl,
            @Nullable List<String> groupMembers,
            double volumeStep,
            boolean mediaImageRemotelyAccessible,
            long supportedFeatures) {
        static Snapshot of(SyncMediaPlayer entity) {
            return new Snapshot(
                    entity.mediaState(),
                    entity.volumeLevel(),
                    entity.isVolumeMuted(),
                    entity.mediaContentId(),
                    entity.mediaContentType(),
                    entity.mediaDuration(),
                    entity.mediaPosition(),
                    entity.mediaPositionUpdatedAt(),
                    entity.mediaTitle(),
                    entity.mediaArtist(),
                    entity.mediaAlbumName(),
                    entity.mediaAlbumArtist(),
                    entity.mediaTrack(),
                    entity.mediaSeriesTitle(),
                    entity.mediaSeason(),
                    entity.mediaEpisode(),
                    entity.mediaChannel(),
                    entity.mediaPlaylist(),
                    entity.appId(),
                    entity.appName(),
                    entity.source(),
                    entity.soundMode(),
                    entity.shuffle(),
                    entity.repeat(),
                    entity.sourceList(),
                    entity.soundModeList(),
                    entity.mediaImageUrl(),
                    entity.groupMembers(),
                    entity.volumeStep(),
                    entity.mediaImageRemotelyAccessible(),
                    entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    MediaPlayerAdapter(SyncMediaPlayer entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable MediaPlayerState mediaState() {
        return link.snapshot().mediaState();
    }

    @Override
    public @Nullable Double volumeLevel() {
        return link.snapshot().volumeLevel();
    }

    @Override
    public @Nullable Boolean isVolumeMuted() {
        return link.snapshot().isVolumeMuted();
    }

    @Override
    public @Nullable String mediaContentId() {
        return link.snapshot().mediaContentId();
    }

    @Override
    public @Nullable String mediaContentType() {
        return link.snapshot().mediaContentType();
    }

    @Override
    public @Nullable Long mediaDuration() {
        return link.snapshot().mediaDuration();
    }

    @Override
    public @Nullable Long mediaPosition() {
        return link.snapshot().mediaPosition();
    }

    @Override
    public @Nullable Instant mediaPositionUpdatedAt() {
        return link.snapshot().mediaPositionUpdatedAt();
    }

    @Override
    public @Nullable String mediaTitle() {
        return link.snapshot().mediaTitle();
    }

    @Override
    public @Nullable String mediaArtist() {
        return link.snapshot().mediaArtist();
    }

    @Override
    public @Nullable String mediaAlbumName() {
        return link.snapshot().mediaAlbumName();
    }

    @Override
    public @Nullable String mediaAlbumArtist() {
        return link.snapshot().mediaAlbumArtist();
    }

    @Override
    public @Nullable Integer mediaTrack() {
        return link.snapshot().mediaTrack();
    }

    @Override
    public @Nullable String mediaSeriesTitle() {
        return link.snapshot().mediaSeriesTitle();
    }

    @Override
    public @Nullable String mediaSeason() {
        return link.snapshot().mediaSeason();
    }

    @Override
    public @Nullable String mediaEpisode() {
        return link.snapshot().mediaEpisode();
    }

    @Override
    public @Nullable String mediaChannel() {
        return link.snapshot().mediaChannel();
    }

    @Override
    public @Nullable String mediaPlaylist() {
        return link.snapshot().mediaPlaylist();
    }

    @Override
    public @Nullable String appId() {
        return link.snapshot().appId();
    }

    @Override
    public @Nullable String appName() {
        return link.snapshot().appName();
    }

    @Override
    public @Nullable String source() {
        return link.snapshot().source();
    }

    @Override
    public @Nullable String soundMode() {
        return link.snapshot().soundMode();
    }

    @Override
    public @Nullable Boolean shuffle() {
        return link.snapshot().shuffle();
    }

    @Override
    public @Nullable RepeatMode repeat() {
        return link.snapshot().repeat();
    }

    @Override
    public @Nullable List<String> sourceList() {
        return link.snapshot().sourceList();
    }

    @Override
    public @Nullable List<String> soundModeList() {
        return link.snapshot().soundModeList();
    }

    @Override
    public @Nullable String mediaImageUrl() {
        return link.snapshot().mediaImageUrl();
    }

    @Override
    public @Nullable List<String> groupMembers() {
        return link.snapshot().groupMembers();
    }

    @Override
    public double volumeStep() {
        return link.snapshot().volumeStep();
    }

    @Override
    public boolean mediaImageRemotelyAccessible() {
        return link.snapshot().mediaImageRemotelyAccessible();
    }

    @Override
    public Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public CompletionStage<?> turnOn() {
        return link.run(entity::turnOn);
    }

    @Override
    public CompletionStage<?> turnOff() {
        return link.run(entity::turnOff);
    }

    @Override
    public CompletionStage<?> setVolumeLevel(double volumeLevel) {
        return link.run(() -> entity.setVolumeLevel(volumeLevel));
    }

    @Override
    public CompletionStage<?> muteVolume(boolean mute) {
        return link.run(() -> entity.muteVolume(mute));
    }

    @Override
    public CompletionStage<?> mediaPlay() {
        return link.run(entity::mediaPlay);
    }

    @Override
    public CompletionStage<?> mediaPause() {
        return link.run(entity::mediaPause);
    }

    @Override
    public CompletionStage<?> mediaStop() {
        return link.run(entity::mediaStop);
    }

    @Override
    public CompletionStage<?> mediaPreviousTrack() {
        return link.run(entity::mediaPreviousTrack);
    }

    @Override
    public CompletionStage<?> mediaNextTrack() {
        return link.run(entity::mediaNextTrack);
    }

    @Override
    public CompletionStage<?> mediaSeek(double position) {
        return link.run(() -> entity.mediaSeek(position));
    }

    @Override
    public CompletionStage<?> playMedia(PlayMedia media) {
        return link.run(() -> entity.playMedia(media));
    }

    @Override
    public CompletionStage<?> selectSource(String source) {
        return link.run(() -> entity.selectSource(source));
    }

    @Override
    public CompletionStage<?> selectSoundMode(String soundMode) {
        return link.run(() -> entity.selectSoundMode(soundMode));
    }

    @Override
    public CompletionStage<?> clearPlaylist() {
        return link.run(entity::clearPlaylist);
    }

    @Override
    public CompletionStage<?> setShuffle(boolean shuffle) {
        return link.run(() -> entity.setShuffle(shuffle));
    }

    @Override
    public CompletionStage<?> setRepeat(RepeatMode repeat) {
        return link.run(() -> entity.setRepeat(repeat));
    }

    @Override
    public CompletionStage<?> joinPlayers(List<String> members) {
        return link.run(() -> entity.joinPlayers(members));
    }

    @Override
    public CompletionStage<?> unjoinPlayer() {
        return link.run(entity::unjoinPlayer);
    }

    @Override
    public @Nullable String entityPicture() {
        String own = link.values().entityPicture();
        return own == null ? super.entityPicture() : own;
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
