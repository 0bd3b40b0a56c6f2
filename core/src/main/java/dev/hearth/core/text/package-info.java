/** Text in the forms the hub uses for names: {@link dev.hearth.core.text.Slug}. */
@NullMarked
package dev.hearth.core.text;

import org.jspecify.annotations.NullMarked;
