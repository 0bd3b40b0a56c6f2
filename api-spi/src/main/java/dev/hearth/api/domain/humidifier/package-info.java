/**
 * Humidifiers and dehumidifiers, the entity domain {@code humidifier}. Read
 * {@link dev.hearth.api.domain.humidifier.HumidifierEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.humidifier;

import org.jspecify.annotations.NullMarked;
