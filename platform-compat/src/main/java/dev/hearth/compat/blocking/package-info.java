/**
 * The hub for code that waits: every call is carried out on the loop and blocks only the thread that made it. Read
 * {@link dev.hearth.compat.blocking.BlockingHub} first.
 */
@NullMarked
package dev.hearth.compat.blocking;

import org.jspecify.annotations.NullMarked;
