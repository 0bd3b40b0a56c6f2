/**
 * Switches shown as something else. Read {@link dev.hearth.switchasx.Wrapping} for what is written about one, and
 * {@link dev.hearth.switchasx.WrappedSwitch} for how a switch is followed and told.
 */
@NullMarked
package dev.hearth.switchasx;

import org.jspecify.annotations.NullMarked;
