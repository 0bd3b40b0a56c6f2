package dev.hearth.api.service;

import dev.hearth.api.HubException;
import dev.hearth.api.Translation;
import org.jspecify.annotations.Nullable;

/** A service call that was not carried out, or not wholly. */
public final class ServiceException extends HubException {
    private static final long serialVersionUID = 1L;

    /** The code of a call to a service that does not exist. */
    public static final String NOT_FOUND = "not_found";

    /** The code of a call whose data or flags the service refuses. */
    public static final String INVALID = "service_validation_error";

    /** The code of a failure while it was carried out. */
    public static final String FAILED = "home_assistant_error";

    private final transient @Nullable Translation translation;

    /** @param code one of the constants here */
    public ServiceException(String code, String message) {
        this(code, message, (Translation) null);
    }

    /** As {@link #ServiceException(String, String)}, with a text that clients have in their own language. */
    public ServiceException(String code, String message, @Nullable Translation translation) {
        super(code, message);
        this.translation = translation;
    }

    /** As {@link #ServiceException(String, String)}, keeping the cause. */
    public ServiceException(String code, String message, Throwable cause) {
        super(code, message, cause);
        this.translation = null;
    }

    /** What clients may say instead of the message; null when they have no text for it. */
    public @Nullable Translation translation() {
        return translation;
    }
}
