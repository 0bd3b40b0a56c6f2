/** Sensors that show time and date. */
@NullMarked
package dev.hearth.timedate;

import org.jspecify.annotations.NullMarked;
