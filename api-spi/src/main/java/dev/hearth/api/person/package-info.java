/** Who lives in the home, for integrations that make users. Read {@link dev.hearth.api.person.Persons}. */
@NullMarked
package dev.hearth.api.person;

import org.jspecify.annotations.NullMarked;
