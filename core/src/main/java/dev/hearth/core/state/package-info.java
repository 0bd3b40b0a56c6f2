/** The state machine. Read {@link dev.hearth.core.state.CoreStateMachine}. */
@NullMarked
package dev.hearth.core.state;

import org.jspecify.annotations.NullMarked;
