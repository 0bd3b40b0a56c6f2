package dev.hearth.compat.blocking;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceCall;

/**
 * Carries out a service that answers, on a worker, where it may block.
 *
 * @param <T> the data of the call
 */
@FunctionalInterface
public interface BlockingResponder<T> {
    /** What it throws is the caller's failure. */
    DataMap respond(ServiceCall<T> call) throws Exception;
}
