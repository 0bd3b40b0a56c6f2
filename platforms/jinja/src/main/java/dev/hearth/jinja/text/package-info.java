/** What Python's {@code str} and {@code bytes} can do: their methods and the two ways to format. */
@NullMarked
package dev.hearth.jinja.text;

import org.jspecify.annotations.NullMarked;
