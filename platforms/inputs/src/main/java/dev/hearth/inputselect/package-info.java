/**
 * The integration {@code input_select}: choices that people make. Read {@link dev.hearth.inputselect.InputSelect} first.
 */
@NullMarked
package dev.hearth.inputselect;

import org.jspecify.annotations.NullMarked;
