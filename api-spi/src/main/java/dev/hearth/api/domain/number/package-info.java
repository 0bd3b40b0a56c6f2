/**
 * Numbers that can be set, the entity domain {@code number}. Read
 * {@link dev.hearth.api.domain.number.NumberEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.number;

import org.jspecify.annotations.NullMarked;
