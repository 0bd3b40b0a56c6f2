/**
 * Heating and cooling, the entity domain {@code climate}. Read {@link dev.hearth.api.domain.climate.ClimateEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.climate;

import org.jspecify.annotations.NullMarked;
