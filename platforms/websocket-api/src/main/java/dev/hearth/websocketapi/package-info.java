/**
 * The WebSocket API. Read {@link dev.hearth.websocketapi.WebsocketApiComponent} first, then
 * {@link dev.hearth.websocketapi.Connection}.
 */
@NullMarked
package dev.hearth.websocketapi;

import org.jspecify.annotations.NullMarked;
