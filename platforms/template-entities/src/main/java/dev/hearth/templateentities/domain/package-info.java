/**
 * Entities made of templates, a class for each entity domain that says what can be written about it and what the results
 * do. {@link dev.hearth.templateentities.domain.Kinds} lists them.
 */
@NullMarked
package dev.hearth.templateentities.domain;

import org.jspecify.annotations.NullMarked;
