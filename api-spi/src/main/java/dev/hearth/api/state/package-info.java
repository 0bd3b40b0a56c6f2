/**
 * The present state of everything. Read {@link dev.hearth.api.state.StateMachine} first.
 */
@NullMarked
package dev.hearth.api.state;

import org.jspecify.annotations.NullMarked;
