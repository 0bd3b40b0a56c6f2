package dev.hearth.api.state;

import dev.hearth.api.HubException;

/** A state text longer than 255 characters; nothing was written. */
public final class InvalidStateException extends HubException {
    private static final long serialVersionUID = 1L;

    /** @param value the text, of which the message shows the beginning */
    public InvalidStateException(String entityId, String value) {
        super(
                "invalid_state",
                "the state of " + entityId + " has " + value.length() + " characters, the most is "
                        + StateMachine.MAX_STATE_LENGTH + "; put long text into an attribute. It begins with \""
                        + value.substring(0, 40) + "…\"");
    }
}
