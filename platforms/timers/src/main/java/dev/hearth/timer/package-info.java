/**
 * The integration {@code timer}: times that are started, held and told of when they are over. Read
 * {@link dev.hearth.timer.Timer} first.
 */
@NullMarked
package dev.hearth.timer;

import org.jspecify.annotations.NullMarked;
