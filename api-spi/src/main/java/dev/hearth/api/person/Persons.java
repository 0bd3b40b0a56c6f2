package dev.hearth.api.person;

import dev.hearth.api.data.DataMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Makes persons as clients do. A capability of the integration {@code person}; loop only. Home Assistant:
 * {@code person.async_create_person}.
 */
@FunctionalInterface
public interface Persons {
    /**
     * Makes a person.
     *
     * @param name for people
     * @param userId the user the person logs in as; null for none
     * @return the item of the list of persons, when it is on the disk to stay. Fails with {@code invalid_format} for a
     *     name that is empty, or a user that is another person's
     */
    CompletionStage<DataMap> create(String name, @Nullable String userId);
}
