/**
 * The hub put together: its parts, its life from start to stop, and the view of it that each integration gets. Read
 * {@link dev.hearth.core.hub.CoreHub} first.
 */
@NullMarked
package dev.hearth.core.hub;

import org.jspecify.annotations.NullMarked;
