/**
 * Entities: the things whose state the hub holds, and the entity domains they belong to. Read
 * {@link dev.hearth.api.entity.Entity} first; the domains themselves are in {@code dev.hearth.api.domain}.
 */
@NullMarked
package dev.hearth.api.entity;

import org.jspecify.annotations.NullMarked;
