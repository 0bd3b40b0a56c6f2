/**
 * Moments that can be set, the entity domain {@code datetime}. Read
 * {@link dev.hearth.api.domain.datetime.DateTimeEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.datetime;

import org.jspecify.annotations.NullMarked;
