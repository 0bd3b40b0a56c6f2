/** Times by the clock at home: {@link dev.hearth.helper.time.WallClock} says what moments they are. */
@NullMarked
package dev.hearth.helper.time;

import org.jspecify.annotations.NullMarked;
