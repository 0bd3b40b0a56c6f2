/** The commands of the WebSocket API, found by name. The API itself is an integration. */
@NullMarked
package dev.hearth.core.websocket;

import org.jspecify.annotations.NullMarked;
