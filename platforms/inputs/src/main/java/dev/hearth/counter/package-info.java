/**
 * The integration {@code counter}: counters. Read {@link dev.hearth.counter.Counter} first.
 */
@NullMarked
package dev.hearth.counter;

import org.jspecify.annotations.NullMarked;
