package dev.hearth.core.testing;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Hears of everything that is logged in the process, instead of printing it, and remembers what failed other than by a
 * refusal. Needs {@code java.util.logging} as the backend. Any thread.
 */
final class Failures extends Handler implements AutoCloseable {
    private final Logger root = Logger.getLogger("");
    private final Handler[] before = root.getHandlers();
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    @SuppressWarnings("this-escape") // complete when it is handed out
    Failures() {
        for (Handler handler : before) {
            root.removeHandler(handler);
        }
        root.addHandler(this);
    }

    /** @throws AssertionError when something has failed */
    void check() {
        if (!failures.isEmpty()) {
            Throwable first = failures.getFirst();
            throw new AssertionError("the hub reports " + first, first);
        }
    }

    @Override
    public void publish(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown != null && !(Stages.cause(thrown) instanceof HubException)) {
            failures.add(thrown);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        for (Handler handler : before) {
            root.addHandler(handler);
        }
    }
}
