package dev.hearth.core.setup;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a set-up went.
 *
 * @param loaded what was set up, and how long it took: domains and {@code domain.platform}
 * @param failed what could not be set up, and why
 * @param took how long it all took
 */
public record SetupReport(Map<String, Duration> loaded, Map<String, String> failed, Duration took) {
    public SetupReport {
        loaded = Map.copyOf(loaded);
        failed = Map.copyOf(failed);
    }

    /** What could not be set up, in alphabetical order. */
    public List<String> failures() {
        return failed.keySet().stream().sorted().toList();
    }
}
