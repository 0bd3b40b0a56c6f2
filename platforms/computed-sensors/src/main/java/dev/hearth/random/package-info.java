/** The integration {@code random}: sensors that show anything, for trying things out. Read {@link dev.hearth.random.RandomSensor} first. */
@NullMarked
package dev.hearth.random;

import org.jspecify.annotations.NullMarked;
