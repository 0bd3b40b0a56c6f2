package dev.hearth.api.entity;

import dev.hearth.api.service.ServiceException;
import java.util.Collection;
import java.util.stream.Collectors;

/** Checks that what a caller chose is among what the entity offers. */
public final class Offered {
    private Offered() {}

    /**
     * Passes what is offered.
     *
     * @param what the kind of choice in words: {@code fan mode}
     * @throws ServiceException {@link ServiceException#INVALID} for all else, naming what is offered
     */
    public static void check(Entity entity, String what, String chosen, Collection<String> offered) {
        if (!offered.contains(chosen)) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    "'" + chosen + "' is no " + what + " of " + entity.entityId() + "; it offers "
                            + (offered.isEmpty() ? "none" : offered.stream().collect(Collectors.joining(", "))));
        }
    }
}
