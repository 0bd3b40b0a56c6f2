/**
 * Where the sun stands, and when it rises and sets: {@code sun:}. Read {@link dev.hearth.sun.SunTracker}, which follows
 * the sun; below it {@link dev.hearth.sun.Observer} knows where the sun is seen, {@link dev.hearth.sun.Ephemeris} where
 * it is.
 */
@NullMarked
package dev.hearth.sun;

import org.jspecify.annotations.NullMarked;
