package dev.hearth.logger;

import dev.hearth.api.log.LogSettings;
import dev.hearth.api.log.Logging;
import java.util.ArrayList;
import java.util.List;

/** A log that remembers what it was told. */
final class FakeLog implements Logging {
    final List<LogSettings> told = new ArrayList<>();

    @Override
    public void apply(LogSettings settings) {
        told.add(settings);
    }

    LogSettings now() {
        return told.getLast();
    }
}
