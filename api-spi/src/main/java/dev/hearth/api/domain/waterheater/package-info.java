/**
 * Heaters of water, the entity domain {@code water_heater}. Read
 * {@link dev.hearth.api.domain.waterheater.WaterHeaterEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.waterheater;

import org.jspecify.annotations.NullMarked;
