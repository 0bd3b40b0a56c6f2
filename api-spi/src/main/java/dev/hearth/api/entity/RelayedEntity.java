package dev.hearth.api.entity;

import dev.hearth.api.data.DataMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * An entity that stands for one which runs elsewhere, such as in another hub. It may be added to any domain, whatever the
 * type of that domain's entities, and takes the calls of the domain's services as they were given, instead of having a
 * method for each. Targets, features, permissions, groups and scenes treat it like any other entity of the domain.
 */
public abstract class RelayedEntity extends Entity {
    /**
     * Has a service of its domain carried out, on the loop. {@link #context} is that of the call.
     *
     * @param service the service's name: {@code turn_on}
     * @param data the data as the caller gave it, without the target; it has passed the check of this hub's own service
     * @param returnResponse whether the caller wants an answer
     * @return completes on the loop when it has been done, with the answer if one is wanted
     */
    public abstract CompletionStage<@Nullable DataMap> call(String service, DataMap data, boolean returnResponse);
}
