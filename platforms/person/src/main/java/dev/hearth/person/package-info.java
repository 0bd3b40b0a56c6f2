/**
 * The integration {@code person}: who lives here, and where they are. Read {@link dev.hearth.person.Person} first.
 */
@NullMarked
package dev.hearth.person;

import org.jspecify.annotations.NullMarked;
