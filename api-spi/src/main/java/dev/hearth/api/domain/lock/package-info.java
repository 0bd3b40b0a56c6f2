/**
 * Locks, the entity domain {@code lock}. Read
 * {@link dev.hearth.api.domain.lock.LockEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.lock;

import org.jspecify.annotations.NullMarked;
