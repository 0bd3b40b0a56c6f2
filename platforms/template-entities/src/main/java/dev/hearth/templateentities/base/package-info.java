/**
 * What all entities made of templates have in common. Read {@link dev.hearth.templateentities.base.EntityTemplates} first:
 * it follows the templates of one entity. {@link dev.hearth.templateentities.base.Kind} is what can be written about the
 * entities of one domain, in the present and in the old form, and {@link dev.hearth.templateentities.base.Options} what
 * was written.
 */
@NullMarked
package dev.hearth.templateentities.base;

import org.jspecify.annotations.NullMarked;
