/**
 * The weather and what it will be, the entity domain {@code weather}. Read
 * {@link dev.hearth.api.domain.weather.WeatherEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.weather;

import org.jspecify.annotations.NullMarked;
