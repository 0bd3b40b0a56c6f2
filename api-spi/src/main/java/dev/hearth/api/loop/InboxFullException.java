package dev.hearth.api.loop;

import dev.hearth.api.HubException;

/** The loop put more work on itself than its inbox holds; see {@link Loop#execute} for the bound. */
public final class InboxFullException extends HubException {
    private static final long serialVersionUID = 1L;

    /** @param capacity how many callbacks may wait */
    public InboxFullException(int capacity) {
        super(
                "inbox_full",
                "more than " + capacity + " callbacks wait for the loop, posted by the loop itself; a callback that"
                        + " posts itself again must use a timer");
    }
}
