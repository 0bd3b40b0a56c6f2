/**
 * The integration {@code utility_meter}: what a source counts, by day, month or tariff. Read
 * {@link dev.hearth.utilitymeter.MeterSensor} first; {@link dev.hearth.utilitymeter.Cron} says when a cycle ends.
 */
@NullMarked
package dev.hearth.utilitymeter;

import org.jspecify.annotations.NullMarked;
