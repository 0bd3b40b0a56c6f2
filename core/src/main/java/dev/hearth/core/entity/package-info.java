/**
 * Entities while they live: their ids, their polling, the calls that reach them, the writing of their states. Read
 * {@link dev.hearth.core.entity.EntityComponents} first, then {@link dev.hearth.core.entity.AddedEntity}.
 */
@NullMarked
package dev.hearth.core.entity;

import org.jspecify.annotations.NullMarked;
