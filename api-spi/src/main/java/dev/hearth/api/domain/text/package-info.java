/**
 * Texts that can be set, the entity domain {@code text}. Read
 * {@link dev.hearth.api.domain.text.TextEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.text;

import org.jspecify.annotations.NullMarked;
