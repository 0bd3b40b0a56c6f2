/**
 * Commands of the WebSocket API that integrations bring. Read {@link dev.hearth.api.websocket.Command} first;
 * {@link dev.hearth.api.websocket.CollectionCommands} makes those for a stored collection.
 */
@NullMarked
package dev.hearth.api.websocket;

import org.jspecify.annotations.NullMarked;
