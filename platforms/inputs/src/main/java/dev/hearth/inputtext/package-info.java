/**
 * The integration {@code input_text}: texts that people write. Read {@link dev.hearth.inputtext.InputText} first.
 */
@NullMarked
package dev.hearth.inputtext;

import org.jspecify.annotations.NullMarked;
