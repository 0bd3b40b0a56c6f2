package dev.hearth.api.log;

import java.util.List;

/**
 * The last warnings and errors, each kind once: {@code hub.capability(SystemLog.class)}. Loop only. Home Assistant:
 * {@code homeassistant.components.system_log}.
 */
public interface SystemLog {
    /** What is kept, the latest first; a copy. */
    List<SystemLogEntry> entries();

    /** Forgets all of it. */
    void clear();
}
