/**
 * Things that happen at a moment and leave nothing but the moment: a press of a button, a ring at the door. Read {@link dev.hearth.api.domain.event.EventEntity}
 * first.
 */
@NullMarked
package dev.hearth.api.domain.event;

import org.jspecify.annotations.NullMarked;
