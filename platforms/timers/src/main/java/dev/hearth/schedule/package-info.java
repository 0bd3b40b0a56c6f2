/**
 * The integration {@code schedule}: times of the week at which something is on. Read {@link dev.hearth.schedule.Week}
 * first, which says when that is.
 */
@NullMarked
package dev.hearth.schedule;

import org.jspecify.annotations.NullMarked;
