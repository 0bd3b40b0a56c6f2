/**
 * What happens: events, who hears of them, and the names of those the hub fires itself. Read
 * {@link dev.hearth.api.event.EventBus} first.
 */
@NullMarked
package dev.hearth.api.event;

import org.jspecify.annotations.NullMarked;
