/**
 * Dates that can be set, the entity domain {@code date}. Read
 * {@link dev.hearth.api.domain.date.DateEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.date;

import org.jspecify.annotations.NullMarked;
