/**
 * Persons, the entity domain {@code person}: who lives here, and where they are. Read
 * {@link dev.hearth.api.domain.person.PersonEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.person;

import org.jspecify.annotations.NullMarked;
