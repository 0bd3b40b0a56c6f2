package dev.hearth.core.setup;

import java.time.Duration;
import java.util.List;

/** Told how the set-up gets on, on the loop. */
public interface SetupListener {
    /** Nobody who listens. */
    SetupListener NONE = new SetupListener() {};

    /** Something is set up: a domain, or {@code domain.platform}. */
    default void loaded(String name, Duration took) {}

    /** Something could not be set up; the log says why too. */
    default void failed(String name, String reason) {}

    /** Told each second while something is being set up: what, and for how long it all has taken. */
    default void waiting(List<String> names, Duration since) {}
}
