/** The integration {@code mold_indicator}: sensors that show how humid it is where a wall is coldest. Read {@link dev.hearth.moldindicator.MoldIndicator} first. */
@NullMarked
package dev.hearth.moldindicator;

import org.jspecify.annotations.NullMarked;
