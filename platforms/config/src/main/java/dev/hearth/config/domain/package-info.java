/**
 * Commands about entities of a domain that need no more than what every entity of it can do, whichever integration it is
 * from. Read {@link dev.hearth.config.domain.DomainCommands} first.
 */
@NullMarked
package dev.hearth.config.domain;

import org.jspecify.annotations.NullMarked;
