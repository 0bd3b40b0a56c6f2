/** How clients have templates evaluated: a command of the WebSocket API and a path of the REST API. */
@NullMarked
package dev.hearth.template.clients;

import org.jspecify.annotations.NullMarked;
