/** How clients of the WebSocket API have templates evaluated, and follow what comes out. */
@NullMarked
package dev.hearth.template.clients;

import org.jspecify.annotations.NullMarked;
