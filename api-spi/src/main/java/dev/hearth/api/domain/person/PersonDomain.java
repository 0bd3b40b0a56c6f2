package dev.hearth.api.domain.person;

import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.GroupStates;
import java.util.Set;

/** The entity domain {@code person}. */
public final class PersonDomain {
    /** The domain, which has no services for its entities. */
    public static final EntityDomain<PersonEntity> DOMAIN = EntityDomain.of("person", "Person", PersonEntity.class)
            .grouped(new GroupStates(Set.of("home"), "home", "not_home"));

    private PersonDomain() {}
}
