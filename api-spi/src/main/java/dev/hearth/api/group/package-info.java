/**
 * Groups of entities, the entity domain {@code group}. Read {@link dev.hearth.api.group.Groups} first.
 */
@NullMarked
package dev.hearth.api.group;

import org.jspecify.annotations.NullMarked;
