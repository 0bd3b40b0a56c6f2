/**
 * Buttons, the entity domain {@code button}: what is pressed and has no state of its own. Read
 * {@link dev.hearth.api.domain.button.ButtonEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.button;

import org.jspecify.annotations.NullMarked;
