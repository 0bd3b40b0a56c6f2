/**
 * Aggregating over time: {@link dev.hearth.helper.window.SampleWindow} keeps the last values of a source with their times.
 */
@NullMarked
package dev.hearth.helper.window;

import org.jspecify.annotations.NullMarked;
