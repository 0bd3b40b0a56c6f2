package dev.hearth.api.domain.mediaplayer;

import java.util.Locale;

/** What a media player does. */
public enum MediaPlayerState {
    /** It is off. */
    OFF,
    /** It is on, and no more is known. */
    ON,
    /** It is on and has nothing to play. */
    IDLE,
    /** It plays. */
    PLAYING,
    /** It has been paused. */
    PAUSED,
    /** It sleeps, and wakes when it is turned on. */
    STANDBY,
    /** It gets ready to play. */
    BUFFERING;

    /** As states have it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is to be turned on rather than off when it is toggled. */
    boolean restsNow() {
        return this == OFF || this == IDLE || this == STANDBY;
    }
}
