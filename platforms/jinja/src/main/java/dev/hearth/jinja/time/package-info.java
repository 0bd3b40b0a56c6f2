/**
 * Python's {@code datetime} module as values of templates, and the reading and writing of times as Home Assistant's
 * templates do it. Read {@link dev.hearth.jinja.time.DateTimeValue} and {@link dev.hearth.jinja.time.TimeDeltaValue}
 * first. Nothing here asks the machine for the time or for its zone: see {@link dev.hearth.jinja.time.WallClock}.
 */
@NullMarked
package dev.hearth.jinja.time;

import org.jspecify.annotations.NullMarked;
