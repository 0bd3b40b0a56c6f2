/**
 * Checks templates against a folder of cases of which the right outcome is known. Read
 * {@link dev.hearth.template.conformance.Conformance} first.
 */
@NullMarked
package dev.hearth.template.conformance;

import org.jspecify.annotations.NullMarked;
