/** The integration {@code threshold}: binary sensors that say whether a number is below, above or between limits. Read {@link dev.hearth.threshold.ThresholdSensor} first. */
@NullMarked
package dev.hearth.threshold;

import org.jspecify.annotations.NullMarked;
