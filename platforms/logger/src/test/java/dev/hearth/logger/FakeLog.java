package dev.hearth.logger;

import dev.hearth.api.Subscription;
import dev.hearth.api.log.LogListener;
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

    @Override
    public Subscription listen(LogListener listener) {
        throw new UnsupportedOperationException("nobody asked for that");
    }

    LogSettings now() {
        return told.getLast();
    }
}
