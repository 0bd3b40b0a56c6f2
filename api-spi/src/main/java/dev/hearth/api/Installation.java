package dev.hearth.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which integrations are at hand and what became of them. A capability that every hub provides; loop only. */
public interface Installation {
    /** All integrations at hand, set up or not, in the order of their domains. */
    List<Manifest> manifests();

    /** The integration of that domain, or null. */
    @Nullable
    Manifest manifest(String domain);

    /** How long the set-up of each component took, in the order they were ready; a copy. */
    Map<String, Duration> setupTimes();
}
