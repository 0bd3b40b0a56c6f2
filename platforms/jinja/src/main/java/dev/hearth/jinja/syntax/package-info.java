/**
 * From the text of a template to its syntax tree. Read {@link dev.hearth.jinja.syntax.Statement} and
 * {@link dev.hearth.jinja.syntax.Expression} first: they are the language; {@link dev.hearth.jinja.syntax.Parser} makes
 * them out of the tokens of {@link dev.hearth.jinja.syntax.Lexer}.
 */
@NullMarked
package dev.hearth.jinja.syntax;

import org.jspecify.annotations.NullMarked;
