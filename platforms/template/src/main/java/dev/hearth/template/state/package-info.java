/**
 * States and other objects of the hub as templates see them, and the way there and back. Read
 * {@link dev.hearth.template.state.StatesValue} first.
 */
@NullMarked
package dev.hearth.template.state;

import org.jspecify.annotations.NullMarked;
