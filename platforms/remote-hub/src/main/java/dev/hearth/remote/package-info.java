/**
 * A hub as seen from outside, through its REST and WebSocket API: for programs that use a home, for the command line, for
 * a hub that mirrors another. Read {@link dev.hearth.remote.RemoteHub} first; who must not wait for answers takes
 * {@link dev.hearth.remote.HubSession}.
 */
@NullMarked
package dev.hearth.remote;

import org.jspecify.annotations.NullMarked;
