/**
 * The integration {@code input_button}: buttons that do nothing but tell that they were pressed. Read {@link dev.hearth.inputbutton.InputButton} first.
 */
@NullMarked
package dev.hearth.inputbutton;

import org.jspecify.annotations.NullMarked;
