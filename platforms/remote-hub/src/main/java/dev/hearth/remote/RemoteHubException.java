package dev.hearth.remote;

import dev.hearth.api.HubException;

/**
 * What was asked of a remote hub did not happen. The code is one of the constants here, or the one the hub answered a
 * command with, such as {@code home_assistant_error}; the message says which hub, what was asked and, where there is
 * one, the remedy. Never holds a token.
 */
public final class RemoteHubException extends HubException {
    /** Nobody answers at the address, or not as a network peer should. */
    public static final String CANNOT_CONNECT = "cannot_connect";

    /** Somebody answers, but not as a hub does. */
    public static final String NOT_A_HUB = "not_a_hub";

    /** The hub does not take the token. */
    public static final String INVALID_AUTH = "invalid_auth";

    /** The token's user may not do that. */
    public static final String UNAUTHORIZED = "unauthorized";

    /** There is no such entity, service or subscription. */
    public static final String NOT_FOUND = "not_found";

    /** The hub does not know the command. */
    public static final String UNKNOWN_COMMAND = "unknown_command";

    /** The hub refused what was sent, saying why. */
    public static final String BAD_REQUEST = "bad_request";

    /** The hub failed while it did what was asked. */
    public static final String SERVER_ERROR = "server_error";

    /** No answer came in time. Whether the hub did it is not known. */
    public static final String TIMEOUT = "timeout";

    /** The connection broke before the answer came. Whether the hub did it is not known. */
    public static final String CONNECTION_LOST = "connection_lost";

    /** Too much waits to be sent or answered, see {@link HubSession#MAX_PENDING}. */
    public static final String TOO_MUCH = "too_much";

    /** This end was closed. */
    public static final String CLOSED = "closed";

    private static final long serialVersionUID = 1L;

    /** As {@link HubException#HubException(String, String)}. */
    public RemoteHubException(String code, String message) {
        super(code, message);
    }

    /** As {@link HubException#HubException(String, String, Throwable)}. */
    public RemoteHubException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }

    /** Whether the code is that one. */
    public boolean is(String code) {
        return code().equals(code);
    }
}
