package dev.hearth.api.service;

import dev.hearth.api.HubException;

/** A service call that was not carried out, or not wholly. */
public final class ServiceException extends HubException {
    private static final long serialVersionUID = 1L;

    /** The code of a call to a service that does not exist. */
    public static final String NOT_FOUND = "not_found";

    /** The code of a call whose data or flags the service refuses. */
    public static final String INVALID = "service_validation_error";

    /** The code of a failure while it was carried out. */
    public static final String FAILED = "home_assistant_error";

    /** @param code one of the constants here */
    public ServiceException(String code, String message) {
        super(code, message);
    }

    /** As {@link #ServiceException(String, String)}, keeping the cause. */
    public ServiceException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
