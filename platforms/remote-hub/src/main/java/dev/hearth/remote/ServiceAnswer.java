package dev.hearth.remote;

import dev.hearth.api.data.DataMap;
import java.util.List;

/**
 * What came of a service call.
 *
 * @param changed the states that it changed
 * @param response what the service answered; empty when it was not asked to
 */
public record ServiceAnswer(List<RemoteState> changed, DataMap response) {
    /** Copies the list. */
    public ServiceAnswer {
        changed = List.copyOf(changed);
    }
}
