/** The same templates through this engine and through the real Jinja2, and hostile ones through this engine alone. */
@NullMarked
package dev.hearth.jinja.differential;

import org.jspecify.annotations.NullMarked;
