/**
 * The integration {@code input_boolean}: switches that stand for nothing but themselves. Read
 * {@link dev.hearth.inputboolean.InputBoolean} first.
 */
@NullMarked
package dev.hearth.inputboolean;

import org.jspecify.annotations.NullMarked;
