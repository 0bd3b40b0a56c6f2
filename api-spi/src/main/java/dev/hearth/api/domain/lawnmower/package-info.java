/**
 * Robots that mow the lawn, the entity domain {@code lawn_mower}. Read
 * {@link dev.hearth.api.domain.lawnmower.LawnMowerEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.lawnmower;

import org.jspecify.annotations.NullMarked;
