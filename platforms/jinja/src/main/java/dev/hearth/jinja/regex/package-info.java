/**
 * Python's regular expressions, the module {@code re}, with an engine of their own: those of Java differ in what they
 * take and in what they find, have no limit, and overflow the stack on long texts. A pattern is parsed to nodes
 * ({@link dev.hearth.jinja.regex.Parser}), these become a program ({@link dev.hearth.jinja.regex.Program}), and this one
 * is run over a text with a stack of its own ({@link dev.hearth.jinja.regex.Machine}), counting its steps against the
 * budget of the render. Read {@link dev.hearth.jinja.regex.Regex} first: it is all that others see.
 */
@NullMarked
package dev.hearth.jinja.regex;

import org.jspecify.annotations.NullMarked;
