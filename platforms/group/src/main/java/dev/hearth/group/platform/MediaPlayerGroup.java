package dev.hearth.group.platform;

import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.CLEAR_PLAYLIST;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.MEDIA_ANNOUNCE;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.MEDIA_ENQUEUE;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.NEXT_TRACK;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.PAUSE;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.PLAY;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.PLAY_MEDIA;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.PREVIOUS_TRACK;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.SEEK;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.SHUFFLE_SET;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.STOP;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.TURN_OFF;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.TURN_ON;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.VOLUME_MUTE;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.VOLUME_SET;
import static dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures.VOLUME_STEP;

import dev.hearth.api.Stages;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.mediaplayer.Enqueue;
import dev.hearth.api.domain.mediaplayer.MediaPlayerEntity;
import dev.hearth.api.domain.mediaplayer.MediaPlayerState;
import dev.hearth.api.domain.mediaplayer.PlayMedia;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import dev.hearth.group.member.Following;
import dev.hearth.group.member.GroupOptions;
import dev.hearth.group.member.MemberGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A media player that stands for several. Home Assistant: {@code MediaPlayerGroup}. */
final class MediaPlayerGroup extends MediaPlayerEntity implements MemberGroup {
    static final EntityGroups PLATFORM =
            EntityGroups.of(GroupOptions.Fields.of("Media Group", "media_player"), MediaPlayerGroup::new);

    private static final long FEATURES = PAUSE | SEEK | VOLUME_SET | VOLUME_MUTE | PREVIOUS_TRACK | NEXT_TRACK | TURN_ON
            | TURN_OFF | PLAY_MEDIA | VOLUME_STEP | STOP | CLEAR_PLAYLIST | PLAY | SHUFFLE_SET | MEDIA_ANNOUNCE
            | MEDIA_ENQUEUE;
    private static final Map<String, MediaPlayerState> BY_TEXT = Arrays.stream(MediaPlayerState.values())
            .collect(Collectors.toUnmodifiableMap(MediaPlayerState::text, state -> state));

    /** What it knows of a member. */
    private record Player(String entityId, String state, @Nullable Double volume, long features) {
        static Player of(State state) {
            return new Player(
                    state.entityId(),
                    state.value(),
                    state.attributes().get("volume_level") instanceof Number volume
                            ? (Double) volume.doubleValue()
                            : null,
                    Readings.features(state));
        }

        boolean can(long feature) {
            return (features & feature) != 0;
        }
    }

    /** What they come to. */
    private record Players(@Nullable MediaPlayerState state, long features) {
        static Players of(List<Player> players) {
            boolean known = false;
            boolean on = false;
            boolean same = true;
            long features = 0;
            for (Player player : players) {
                boolean knows = !player.state().equals(States.UNKNOWN) && !player.state().equals(States.UNAVAILABLE);
                known |= knows;
                on |= knows && !player.state().equals(States.OFF);
                same &= player.state().equals(players.getFirst().state());
                features |= player.features();
            }
            MediaPlayerState state;
            if (!known) {
                state = null;
            } else if (same) {
                state = BY_TEXT.get(players.getFirst().state());
            } else {
                state = on ? MediaPlayerState.ON : MediaPlayerState.OFF;
            }
            return new Players(state, features & FEATURES);
        }
    }

    private final Following<Player, Players> players;

    private MediaPlayerGroup(GroupOptions written, Section nothing) {
        players = new Following<>(this, "media_player", written, Player::of, Players::of);
    }

    @Override
    public Following<?, ?> following() {
        return players;
    }

    @Override
    public @Nullable MediaPlayerState mediaState() {
        return players.result().state();
    }

    @Override
    public Long supportedFeatures() {
        return players.result().features();
    }

    // ---- what it passes on ----

    private CompletionStage<?> call(String service, DataMap data, long feature) {
        return players.call(service, data, player -> player.can(feature), Player::entityId);
    }

    private CompletionStage<?> call(String service, long feature) {
        return call(service, DataMap.of(), feature);
    }

    @Override
    public CompletionStage<?> turnOn() {
        return call("turn_on", TURN_ON);
    }

    @Override
    public CompletionStage<?> turnOff() {
        return call("turn_off", TURN_OFF);
    }

    @Override
    public CompletionStage<?> setVolumeLevel(double volumeLevel) {
        return call("volume_set", DataMap.of("volume_level", volumeLevel), VOLUME_SET);
    }

    @Override
    public CompletionStage<?> muteVolume(boolean mute) {
        return call("volume_mute", DataMap.of("is_volume_muted", mute), VOLUME_MUTE);
    }

    @Override
    public CompletionStage<?> volumeUp() {
        return louder("volume_up", volumeStep());
    }

    @Override
    public CompletionStage<?> volumeDown() {
        return louder("volume_down", -volumeStep());
    }

    // Each from where it is. One that cannot be told how loud to be takes a step of its own.
    private CompletionStage<?> louder(String step, double by) {
        List<CompletionStage<?>> all = new ArrayList<>();
        List<String> stepping = new ArrayList<>();
        for (Player player : players.present()) {
            Double volume = player.volume();
            if (player.can(VOLUME_SET)) {
                double wanted = volume == null ? Double.NaN : Math.clamp(volume + by, 0.0, 1.0);
                if (volume != null && wanted != volume) {
                    all.add(players.call(
                            "volume_set", DataMap.of("volume_level", wanted), List.of(player.entityId())));
                }
            } else if (player.can(VOLUME_STEP)) {
                stepping.add(player.entityId());
            }
        }
        all.add(players.call(step, DataMap.of(), stepping));
        return Stages.all(all);
    }

    @Override
    public CompletionStage<?> mediaPlay() {
        return call("media_play", PLAY);
    }

    @Override
    public CompletionStage<?> mediaPause() {
        return call("media_pause", PAUSE);
    }

    @Override
    public CompletionStage<?> mediaStop() {
        return call("media_stop", STOP);
    }

    @Override
    public CompletionStage<?> mediaPreviousTrack() {
        return call("media_previous_track", PREVIOUS_TRACK);
    }

    @Override
    public CompletionStage<?> mediaNextTrack() {
        return call("media_next_track", NEXT_TRACK);
    }

    @Override
    public CompletionStage<?> mediaSeek(double position) {
        return call("media_seek", DataMap.of("seek_position", position), SEEK);
    }

    @Override
    public CompletionStage<?> playMedia(PlayMedia media) {
        Enqueue enqueue = media.enqueue();
        return call(
                "play_media",
                DataMap.builder(5)
                        .put("media_content_id", media.contentId())
                        .put("media_content_type", media.contentType())
                        .putIfPresent("enqueue", enqueue == null ? null : enqueue.name().toLowerCase(Locale.ROOT))
                        .putIfPresent("announce", media.announce() ? true : null)
                        .putIfPresent("extra", media.extra().isEmpty() ? null : media.extra())
                        .build(),
                PLAY_MEDIA);
    }

    @Override
    public CompletionStage<?> clearPlaylist() {
        return call("clear_playlist", CLEAR_PLAYLIST);
    }

    @Override
    public CompletionStage<?> setShuffle(boolean shuffle) {
        return call("shuffle_set", DataMap.of("shuffle", shuffle), SHUFFLE_SET);
    }
}
