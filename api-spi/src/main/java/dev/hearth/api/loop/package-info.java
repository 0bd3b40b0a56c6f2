/**
 * The one thread that owns the hub, and how everyone else gets there and back. Read {@link dev.hearth.api.loop.Loop}
 * first.
 */
@NullMarked
package dev.hearth.api.loop;

import org.jspecify.annotations.NullMarked;
