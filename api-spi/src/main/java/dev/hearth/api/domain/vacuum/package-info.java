/**
 * Robots that clean floors, the entity domain {@code vacuum}. Read
 * {@link dev.hearth.api.domain.vacuum.VacuumEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.vacuum;

import org.jspecify.annotations.NullMarked;
