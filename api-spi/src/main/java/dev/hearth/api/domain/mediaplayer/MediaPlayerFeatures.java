package dev.hearth.api.domain.mediaplayer;

/** What a media player may be able to do, as bits of {@code supported_features}. */
public final class MediaPlayerFeatures {
    /** Pause. */
    public static final long PAUSE = 1;

    /** Go to a moment of what is played. */
    public static final long SEEK = 2;

    /** Be told how loud to be. */
    public static final long VOLUME_SET = 4;

    /** Be muted. */
    public static final long VOLUME_MUTE = 8;

    /** Go back to what came before. */
    public static final long PREVIOUS_TRACK = 16;

    /** Go on to what comes next. */
    public static final long NEXT_TRACK = 32;

    /** Be turned on. */
    public static final long TURN_ON = 128;

    /** Be turned off. */
    public static final long TURN_OFF = 256;

    /** Play what its caller names. */
    public static final long PLAY_MEDIA = 512;

    /** Become a bit louder or softer. */
    public static final long VOLUME_STEP = 1024;

    /** Choose between sources. */
    public static final long SELECT_SOURCE = 2048;

    /** Stop. */
    public static final long STOP = 4096;

    /** Empty its list of what is to be played. */
    public static final long CLEAR_PLAYLIST = 8192;

    /** Play on. */
    public static final long PLAY = 16_384;

    /** Play in any order. */
    public static final long SHUFFLE_SET = 32_768;

    /** Choose between ways to sound. */
    public static final long SELECT_SOUND_MODE = 65_536;

    /** Show what there is to play. */
    public static final long BROWSE_MEDIA = 131_072;

    /** Play again and again. */
    public static final long REPEAT_SET = 262_144;

    /** Play together with others. */
    public static final long GROUPING = 524_288;

    /** Interrupt what is played for an announcement. */
    public static final long MEDIA_ANNOUNCE = 1_048_576;

    /** Put media into its list at a place of the caller's choice. */
    public static final long MEDIA_ENQUEUE = 2_097_152;

    /** Search what there is to play. */
    public static final long SEARCH_MEDIA = 4_194_304;

    private MediaPlayerFeatures() {}
}
