/**
 * The integration {@code template}: entities that are made of others by templates, in blocks of the section
 * {@code template:} and as {@code platform: template}. Read {@link dev.hearth.templateentities.TemplateComponent} first.
 * What evaluates templates, hears triggers and runs scripts are contracts of {@code api-spi}.
 */
@NullMarked
package dev.hearth.templateentities;

import org.jspecify.annotations.NullMarked;
