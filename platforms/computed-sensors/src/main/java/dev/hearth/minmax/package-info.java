/** The integration {@code min_max}: sensors that show the lowest, highest, mean … of several others. Read {@link dev.hearth.minmax.MinMaxSensor} first. */
@NullMarked
package dev.hearth.minmax;

import org.jspecify.annotations.NullMarked;
