package dev.hearth.api.entity;

import java.util.Locale;

/** What an entity that is not a device's main purpose is for; such entities are left out of area and device targets. */
public enum EntityCategory {
    /** Changes a setting of the device. */
    CONFIG,
    /** Tells of the device's health. */
    DIAGNOSTIC;

    /** The word in Home Assistant's files and APIs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
