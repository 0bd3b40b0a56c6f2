/**
 * What Python does with text: the methods of {@code str} and {@code bytes}, {@code '%s' % value}, {@code format}.
 * Everything counts by code point, and pays the budget before it makes something long. Read
 * {@link dev.hearth.jinja.text.TextMethods} first.
 */
@NullMarked
package dev.hearth.jinja.text;

import org.jspecify.annotations.NullMarked;
