/**
 * The integration {@code generic_thermostat}: thermostats of a switch and a sensor. Read
 * {@link dev.hearth.genericthermostat.Thermostat} first.
 */
@NullMarked
package dev.hearth.genericthermostat;

import org.jspecify.annotations.NullMarked;
