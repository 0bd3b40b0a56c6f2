package dev.hearth.api;

/**
 * Something the hub, an integration or a caller got wrong at run time, with a code that stays the same when the wording
 * changes. The message names the value, the place and, where there is one, the remedy.
 */
public class HubException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code a stable snake_case word that the network APIs report, such as {@code not_found}
     * @param message what went wrong, where, and what to do about it
     */
    public HubException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** As {@link #HubException(String, String)}, keeping the exception that led here. */
    public HubException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The stable word for this kind of failure. */
    public String code() {
        return code;
    }
}
