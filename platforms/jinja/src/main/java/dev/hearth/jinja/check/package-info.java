/**
 * Finds mistakes in templates without rendering them. Read {@link dev.hearth.jinja.check.Inspector} first.
 */
@NullMarked
package dev.hearth.jinja.check;

import org.jspecify.annotations.NullMarked;
