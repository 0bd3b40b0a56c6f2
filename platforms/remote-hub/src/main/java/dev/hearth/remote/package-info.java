/** A client of the REST and WebSocket API for Java programs. */
@NullMarked
package dev.hearth.remote;

import org.jspecify.annotations.NullMarked;
