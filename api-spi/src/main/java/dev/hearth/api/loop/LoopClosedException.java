package dev.hearth.api.loop;

import dev.hearth.api.HubException;

/** The hub has stopped, so what was asked of the loop will not happen. */
public final class LoopClosedException extends HubException {
    private static final long serialVersionUID = 1L;

    /** The one message there is to give. */
    public LoopClosedException() {
        super("hub_stopped", "the hub has stopped; nothing can be done on its loop any more");
    }
}
