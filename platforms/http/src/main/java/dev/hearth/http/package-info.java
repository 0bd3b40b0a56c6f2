/** The server that answers over HTTP and WebSocket. */
@NullMarked
package dev.hearth.http;

import org.jspecify.annotations.NullMarked;
