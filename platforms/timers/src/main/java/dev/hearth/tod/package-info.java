/**
 * The integration {@code tod}: whether it is some part of the day. Read {@link dev.hearth.tod.Span} first, which says
 * when that is.
 */
@NullMarked
package dev.hearth.tod;

import org.jspecify.annotations.NullMarked;
