/** The integration {@code trend}: binary sensors that say whether a number rises or falls. Read {@link dev.hearth.trend.TrendSensor} first. */
@NullMarked
package dev.hearth.trend;

import org.jspecify.annotations.NullMarked;
