/**
 * Choices among a few options, the entity domain {@code select}. Read
 * {@link dev.hearth.api.domain.select.SelectEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.select;

import org.jspecify.annotations.NullMarked;
