/**
 * Entities written as plain blocking code. Read {@link dev.hearth.compat.entity.SyncEntity} first; an author extends the
 * class of the entity domain.
 */
@NullMarked
package dev.hearth.compat.entity;

import org.jspecify.annotations.NullMarked;
