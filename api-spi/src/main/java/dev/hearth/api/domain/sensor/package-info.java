/**
 * Readings: numbers with a unit, texts, times. Read {@link dev.hearth.api.domain.sensor.SensorEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.sensor;

import org.jspecify.annotations.NullMarked;
