package dev.hearth.api.domain.mediaplayer;

/** What a media player may be. */
public final class MediaPlayerDeviceClass {
    /** A television. */
    public static final String TV = "tv";

    /** A loudspeaker. */
    public static final String SPEAKER = "speaker";

    /** A receiver, with other devices at its inputs. */
    public static final String RECEIVER = "receiver";

    private MediaPlayerDeviceClass() {}
}
