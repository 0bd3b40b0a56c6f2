/** The event bus. Read {@link dev.hearth.core.event.CoreEventBus}. */
@NullMarked
package dev.hearth.core.event;

import org.jspecify.annotations.NullMarked;
