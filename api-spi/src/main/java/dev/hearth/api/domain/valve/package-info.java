/**
 * Valves, the entity domain {@code valve}. Read
 * {@link dev.hearth.api.domain.valve.ValveEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.valve;

import org.jspecify.annotations.NullMarked;
