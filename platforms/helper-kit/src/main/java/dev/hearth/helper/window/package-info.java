/**
 * Aggregating over time: {@link dev.hearth.helper.window.SampleWindow} keeps the last values of a source with their times; {@link dev.hearth.helper.window.RunningSum} and
 * {@link dev.hearth.helper.window.SortedValues} go along with it, so that a new value costs no look at all the others.
 */
@NullMarked
package dev.hearth.helper.window;

import org.jspecify.annotations.NullMarked;
