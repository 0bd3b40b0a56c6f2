package dev.hearth.api;

/** A device or service does not answer yet; the hub tries the set-up again later, each time after a longer pause. */
public final class NotReadyException extends HubException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what did not answer.
     *
     * @param message such as {@code no answer from 192.0.2.7 within 5 s}
     */
    public NotReadyException(String message) {
        super("not_ready", message);
    }

    /** As {@link #NotReadyException(String)}, keeping the cause. */
    public NotReadyException(String message, Throwable cause) {
        super("not_ready", message, cause);
    }
}
