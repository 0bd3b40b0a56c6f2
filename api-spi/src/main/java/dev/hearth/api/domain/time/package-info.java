/**
 * Times of day that can be set, the entity domain {@code time}. Read
 * {@link dev.hearth.api.domain.time.TimeEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.time;

import org.jspecify.annotations.NullMarked;
