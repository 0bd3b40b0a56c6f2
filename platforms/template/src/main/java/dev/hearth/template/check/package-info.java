/**
 * Finds mistakes in the templates of a configuration. Read {@link dev.hearth.template.check.HubTemplateChecker} first.
 */
@NullMarked
package dev.hearth.template.check;

import org.jspecify.annotations.NullMarked;
