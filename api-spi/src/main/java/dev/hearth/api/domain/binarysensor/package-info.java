/**
 * Readings that are on or off, the entity domain {@code binary_sensor}. Read
 * {@link dev.hearth.api.domain.binarysensor.BinarySensorEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.binarysensor;

import org.jspecify.annotations.NullMarked;
