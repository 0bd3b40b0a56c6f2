package dev.hearth.api.domain.mediaplayer;

/** Where media go that are to be played. Home Assistant: {@code MediaPlayerEnqueue}. */
public enum Enqueue {
    /** At the end of the list. */
    ADD,
    /** Behind what is played now. */
    NEXT,
    /** They are played at once, the list goes on afterwards. */
    PLAY,
    /** They are played at once, in place of the list. */
    REPLACE
}
