/**
 * Covers: whatever opens and closes and may be tilted, from a blind to a garage door. Read
 * {@link dev.hearth.api.domain.cover.CoverEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.cover;

import org.jspecify.annotations.NullMarked;
