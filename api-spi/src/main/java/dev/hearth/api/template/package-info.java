/**
 * Evaluating templates. Read {@link dev.hearth.api.template.Rendering} first: it renders what a configuration may write
 * as a template, whether there is something to evaluate in it or not. {@link dev.hearth.api.template.TemplateTracker}
 * renders again whenever something changes that a template looks at, {@link dev.hearth.api.template.RepeatedTemplate}
 * whenever a {@link dev.hearth.api.template.ReadValue} has been read.
 */
@NullMarked
package dev.hearth.api.template;

import org.jspecify.annotations.NullMarked;
