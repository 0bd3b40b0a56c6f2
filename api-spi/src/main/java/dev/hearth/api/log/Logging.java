package dev.hearth.api.log;

import dev.hearth.api.Subscription;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The log of the process, offered by whoever started the hub, if the log can be told anything:
 * {@code hub.capability(Logging.class)}. Loop only.
 */
public interface Logging {
    /** Writes by these settings from now on, in the place of those before. */
    void apply(LogSettings settings);

    /**
     * Tells of every warning and error that is written from now on.
     *
     * @param listener called on a thread of the log, for one message after the other; it must return at once, and log
     *     nothing
     * @return ends it; a message that is on its way may still come
     */
    Subscription listen(LogListener listener);

    /** The file that the log is written to as well; null when there is none. */
    default @Nullable Path file() {
        return null;
    }
}
