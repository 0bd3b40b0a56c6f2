/**
 * Entities that a section of the configuration lists, in an entity domain of their own:
 * {@link dev.hearth.helper.section.EntitySection}.
 */
@NullMarked
package dev.hearth.helper.section;

import org.jspecify.annotations.NullMarked;
