package dev.hearth.api.domain.mediaplayer;

import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The services of media players, and how a scene uses them. */
final class MediaPlayerServices {
    private static final long LARGEST = Long.MAX_VALUE;

    private static final MapSchema NOTHING = Schemas.map();
    private static final Field<Double> VOLUME_LEVEL = Field.required("volume_level", Schemas.smallFloat())
            .doc("How loud, 0 to 1.")
            .form(FieldForm.of("Level", Selector.number(0, 1).with("step", 0.01)));
    private static final Field<Boolean> MUTED = Field.required("is_volume_muted", Schemas.bool())
            .doc("Whether it is muted.")
            .form(FieldForm.titled("Muted"));
    private static final Field<Double> SEEK_POSITION = Field.required("seek_position", Schemas.positiveFloat())
            .doc("The moment to go to, in seconds from the beginning.")
            .form(FieldForm.of(
                    "Position", Selector.number(0, LARGEST).with("step", 0.01).with("mode", "box")));
    private static final Field<String> SOURCE = Field.required("source", Schemas.string())
            .doc("One of the sources it offers.")
            .example("video1")
            .form(FieldForm.titled("Source"));
    private static final OptionalField<String> SOUND_MODE = Field.optional("sound_mode", Schemas.string())
            .doc("One of the sound modes it offers.")
            .example("Music")
            .form(FieldForm.titled("Sound mode"));
    private static final Field<Boolean> SHUFFLE = Field.required("shuffle", Schemas.bool())
            .doc("Whether it plays in any order.")
            .form(FieldForm.titled("Shuffle"));
    private static final Field<RepeatMode> REPEAT = Field.required("repeat", Schemas.enumOf(RepeatMode.class))
            .doc("What is played again when it is over.")
            .form(FieldForm.of(
                    "Repeat mode",
                    Selector.select(List.of("off", "all", "one")).with("translation_key", "repeat")));
    private static final Field<List<String>> GROUP_MEMBERS = Field.required("group_members", Schemas.entityIds())
            .doc("The players that shall play the same.")
            .example("- media_player.multiroom_player2\n- media_player.multiroom_player3\n")
            .form(FieldForm.of(
                    "Group members",
                    new Selector("entity", DataMap.of("multiple", true, "domain", "media_player"))));

    private static final Field<String> CONTENT_ID = Field.required("media_content_id", Schemas.string())
            .doc("What to play: an address, or what the player calls it.")
            .example("https://home-assistant.io/images/cast/splash.png")
            .form(FieldForm.titled("Content ID"));
    private static final Field<String> CONTENT_TYPE = Field.required("media_content_type", Schemas.string())
            .doc("What kind of thing it is, such as music, tvshow, video, episode, channel or playlist.")
            .example("music")
            .form(FieldForm.titled("Content type"));
    // true and false are of old.
    private static final OptionalField<Enqueue> ENQUEUE = Field.optional(
            "enqueue",
            Schemas.<Enqueue>oneOf(
                    Schemas.enumOf(Enqueue.class),
                    Schemas.bool().as(added -> added ? Enqueue.ADD : Enqueue.PLAY)))
            .doc("Where it goes in the list of what is to be played.")
            .form(FieldForm.of(
                    "Enqueue",
                    Selector.select(List.of("play", "next", "add", "replace")).with("translation_key", "enqueue"))
                    .forFeatures(MediaPlayerFeatures.MEDIA_ENQUEUE));
    private static final OptionalField<Boolean> ANNOUNCE = Field.optional("announce", Schemas.bool())
            .doc("Whether it only interrupts what is played.")
            .example("true")
            .form(FieldForm.titled("Announce").forFeatures(MediaPlayerFeatures.MEDIA_ANNOUNCE));
    private static final OptionalField<DataMap> EXTRA = Field.optional("extra", Schemas.dataMap())
            .doc("What only this kind of player understands.");
    private static final MapSchema PLAY_MEDIA =
            Schemas.map(CONTENT_ID, CONTENT_TYPE, ENQUEUE, ANNOUNCE, EXTRA).atMostOne("enqueue", "announce");

    private MediaPlayerServices() {}

    static List<EntityService<MediaPlayerEntity, ?>> all() {
        return List.of(
                plain("turn_on", MediaPlayerEntity::turnOn)
                        .needing(MediaPlayerFeatures.TURN_ON)
                        .described("Turn on", "Turns a media player on."),
                plain("turn_off", MediaPlayerEntity::turnOff)
                        .needing(MediaPlayerFeatures.TURN_OFF)
                        .described("Turn off", "Turns a media player off."),
                plain("toggle", MediaPlayerEntity::toggle)
                        .needing(MediaPlayerFeatures.TURN_OFF | MediaPlayerFeatures.TURN_ON)
                        .described("Toggle", "Turns a media player on if it is off, idle or asleep, else off."),
                plain("volume_up", MediaPlayerEntity::volumeUp)
                        .needing(MediaPlayerFeatures.VOLUME_SET, MediaPlayerFeatures.VOLUME_STEP)
                        .described("Turn up volume", "Makes a media player a bit louder."),
                plain("volume_down", MediaPlayerEntity::volumeDown)
                        .needing(MediaPlayerFeatures.VOLUME_SET, MediaPlayerFeatures.VOLUME_STEP)
                        .described("Turn down volume", "Makes a media player a bit softer."),
                with("volume_mute", MUTED, MediaPlayerEntity::muteVolume)
                        .needing(MediaPlayerFeatures.VOLUME_MUTE)
                        .described("Mute/unmute volume", "Mutes a media player, or ends that."),
                with("volume_set", VOLUME_LEVEL, MediaPlayerEntity::setVolumeLevel)
                        .needing(MediaPlayerFeatures.VOLUME_SET)
                        .described("Set volume", "Makes a media player as loud as asked for."),
                plain("media_play_pause", MediaPlayerEntity::mediaPlayPause)
                        .needing(MediaPlayerFeatures.PLAY | MediaPlayerFeatures.PAUSE)
                        .described("Play/Pause", "Pauses a media player if it plays, else has it play on."),
                plain("media_play", MediaPlayerEntity::mediaPlay)
                        .needing(MediaPlayerFeatures.PLAY)
                        .described("Play", "Has a media player play."),
                plain("media_pause", MediaPlayerEntity::mediaPause)
                        .needing(MediaPlayerFeatures.PAUSE)
                        .described("Pause", "Pauses a media player."),
                plain("media_stop", MediaPlayerEntity::mediaStop)
                        .needing(MediaPlayerFeatures.STOP)
                        .described("Stop", "Stops a media player."),
                plain("media_next_track", MediaPlayerEntity::mediaNextTrack)
                        .needing(MediaPlayerFeatures.NEXT_TRACK)
                        .described("Next", "Goes on to what comes next."),
                plain("media_previous_track", MediaPlayerEntity::mediaPreviousTrack)
                        .needing(MediaPlayerFeatures.PREVIOUS_TRACK)
                        .described("Previous", "Goes back to what came before."),
                with("media_seek", SEEK_POSITION, MediaPlayerEntity::mediaSeek)
                        .needing(MediaPlayerFeatures.SEEK)
                        .described("Seek", "Goes to a moment of what is played."),
                EntityService.<MediaPlayerEntity, Section>of(
                        "play_media", PLAY_MEDIA, (player, data) -> player.playMedia(media(data)))
                        .needing(MediaPlayerFeatures.PLAY_MEDIA)
                        .described("Play media", "Plays what is named."),
                with("select_source", SOURCE, MediaPlayerServices::selectSource)
                        .needing(MediaPlayerFeatures.SELECT_SOURCE)
                        .described("Select source", "Has a media player play from a source."),
                EntityService.<MediaPlayerEntity, Section>of(
                        "select_sound_mode",
                        Schemas.map(SOUND_MODE),
                        (player, data) -> selectSoundMode(player, data.find(SOUND_MODE)))
                        .needing(MediaPlayerFeatures.SELECT_SOUND_MODE)
                        .described("Select sound mode", "Has a media player sound in a certain way."),
                plain("clear_playlist", MediaPlayerEntity::clearPlaylist)
                        .needing(MediaPlayerFeatures.CLEAR_PLAYLIST)
                        .described("Clear playlist", "Empties the list of what is to be played."),
                with("shuffle_set", SHUFFLE, MediaPlayerEntity::setShuffle)
                        .needing(MediaPlayerFeatures.SHUFFLE_SET)
                        .described("Shuffle", "Has a media player play in any order, or in order again."),
                with("repeat_set", REPEAT, MediaPlayerEntity::setRepeat)
                        .needing(MediaPlayerFeatures.REPEAT_SET)
                        .described("Repeat", "Says what is played again when it is over."),
                with("join", GROUP_MEMBERS, MediaPlayerEntity::joinPlayers)
                        .needing(MediaPlayerFeatures.GROUPING)
                        .described("Join", "Has media players play together."),
                plain("unjoin", MediaPlayerEntity::unjoinPlayer)
                        .needing(MediaPlayerFeatures.GROUPING)
                        .described("Unjoin", "Takes a media player out of its group."));
    }

    private static EntityService<MediaPlayerEntity, Section> plain(
            String name, Function<MediaPlayerEntity, CompletionStage<?>> action) {
        return EntityService.of(name, NOTHING, (player, data) -> action.apply(player));
    }

    private static <T> EntityService<MediaPlayerEntity, Section> with(String name, Field<T> field, Action<T> action) {
        return EntityService.of(name, Schemas.map(field), (player, data) -> action.apply(player, data.get(field)));
    }

    private interface Action<T> {
        CompletionStage<?> apply(MediaPlayerEntity player, T value);
    }

    private static PlayMedia media(Section data) {
        return new PlayMedia(
                data.get(CONTENT_TYPE),
                data.get(CONTENT_ID),
                data.find(ENQUEUE),
                Boolean.TRUE.equals(data.find(ANNOUNCE)),
                Objects.requireNonNullElse(data.find(EXTRA), DataMap.of()));
    }

    private static CompletionStage<?> selectSource(MediaPlayerEntity player, String source) {
        return player.takesSource(source)
                ? player.selectSource(source)
                : notOffered(player, "source '" + source + "'", "sources", player.sourceList());
    }

    private static CompletionStage<?> selectSoundMode(MediaPlayerEntity player, @Nullable String soundMode) {
        if (soundMode == null) {
            return Stages.failed(new ServiceException(
                    ServiceException.INVALID,
                    "media_player.select_sound_mode needs 'sound_mode' for " + player.entityId()));
        }
        return player.takesSoundMode(soundMode)
                ? player.selectSoundMode(soundMode)
                : notOffered(player, "sound mode '" + soundMode + "'", "sound modes", player.soundModeList());
    }

    private static CompletionStage<?> notOffered(
            MediaPlayerEntity player, String wanted, String kind, @Nullable List<String> offered) {
        return Stages.failed(new ServiceException(
                ServiceException.INVALID,
                player.entityId() + " has no " + wanted + "; its " + kind + " are "
                        + Objects.requireNonNullElse(offered, List.of())));
    }

    // ---- scenes ----

    /** Home Assistant: {@code media_player.reproduce_state}. */
    static List<ServiceRequest> reproduction(State wanted, State present, DataMap options) {
        return new Scene(wanted, present.attributes().get("supported_features") instanceof Long bits ? bits : 0)
                .requests();
    }

    /** One player on its way into a state. */
    private static final class Scene {
        private final State wanted;
        private final long features;
        private final List<ServiceRequest> requests = new ArrayList<>();

        Scene(State wanted, long features) {
            this.wanted = wanted;
            this.features = features;
        }

        List<ServiceRequest> requests() {
            String state = wanted.value();
            if (state.equals(MediaPlayerState.OFF.text())) {
                call(MediaPlayerFeatures.TURN_OFF, "turn_off");
                return requests;
            }
            if (List.of("on", "playing", "idle", "paused").contains(state)) {
                call(MediaPlayerFeatures.TURN_ON, "turn_on");
            }
            restore(MediaPlayerFeatures.SELECT_SOURCE, "select_source", SOURCE.key());
            restore(MediaPlayerFeatures.SELECT_SOUND_MODE, "select_sound_mode", SOUND_MODE.key());
            restore(MediaPlayerFeatures.VOLUME_SET, "volume_set", VOLUME_LEVEL.key());
            restore(MediaPlayerFeatures.VOLUME_MUTE, "volume_mute", MUTED.key());
            boolean plays = wanted.attributes().containsKey(CONTENT_ID.key())
                    && wanted.attributes().containsKey(CONTENT_TYPE.key());
            if (plays) {
                call(MediaPlayerFeatures.PLAY_MEDIA, "play_media", CONTENT_TYPE.key(), CONTENT_ID.key());
            }
            switch (state) {
                case "playing" -> {
                    if (!plays) {
                        call(MediaPlayerFeatures.PLAY, "media_play");
                    }
                }
                case "idle" -> call(MediaPlayerFeatures.STOP, "media_stop");
                case "paused" -> call(MediaPlayerFeatures.PAUSE, "media_pause");
                default -> {}
            }
            return requests;
        }

        private void restore(long feature, String service, String key) {
            if (wanted.attributes().containsKey(key)) {
                call(feature, service, key);
            }
        }

        private void call(long feature, String service, String... keys) {
            if ((features & feature) == 0) {
                return;
            }
            DataMap data = DataMap.of("entity_id", wanted.entityId());
            for (String key : keys) {
                data = data.with(key, wanted.attributes().get(key));
            }
            requests.add(ServiceRequest.of("media_player", service, data));
        }
    }
}
