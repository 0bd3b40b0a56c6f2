package dev.hearth.api.domain.alarmcontrolpanel;

import java.util.Locale;

/** What the codes of an alarm control panel are made of, so that clients offer the right keys. */
public enum CodeFormat {
    /** Digits. */
    NUMBER,
    /** Any text. */
    TEXT;

    /** The word in attributes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
