package dev.hearth.onboarding;

import java.util.Locale;

/** One of the first steps, in the order they are taken. */
enum Step {
    /** The owner makes a user. */
    USER,
    /** Where the home is, and how it measures. */
    CORE_CONFIG,
    /** What is sent to others: nothing here, but clients of Home Assistant ask. */
    ANALYTICS,
    /** The last one: back to the client that began. */
    INTEGRATION;

    /** Its name in the file and in the API. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a client is told that takes it again. */
    String takenAlready() {
        return switch (this) {
            case USER -> "User step already done";
            case CORE_CONFIG -> "Core config step already done";
            case ANALYTICS -> "Analytics config step already done";
            case INTEGRATION -> "Integration step already done";
        };
    }
}
