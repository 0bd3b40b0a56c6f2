/** The WebSocket API. */
@NullMarked
package dev.hearth.websocketapi;

import org.jspecify.annotations.NullMarked;
