package dev.hearth.api.domain.mediaplayer;

import java.util.Locale;

/** What is played again when it is over. */
public enum RepeatMode {
    /** Nothing. */
    OFF,
    /** All there is in the list. */
    ALL,
    /** The one that was played. */
    ONE;

    /** As attributes have it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
