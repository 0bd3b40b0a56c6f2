package dev.hearth.helper.source;

import org.jspecify.annotations.Nullable;

/** What is written about a computed entity of whatever kind. */
public interface ComputedConfig {
    /** Its name for people; null for none. */
    @Nullable
    String name();

    /** What tells it apart for ever; null for nothing. */
    @Nullable
    String uniqueId();
}
