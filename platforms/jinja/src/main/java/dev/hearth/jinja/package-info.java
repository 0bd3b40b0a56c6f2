/**
 * The template language Jinja2, with the behaviour of Python and without anything of the hub. Read
 * {@link dev.hearth.jinja.Environment} first. Templates are not trusted: they reach nothing but the functions they are
 * given, and a budget ends what takes too long.
 */
@NullMarked
package dev.hearth.jinja;

import org.jspecify.annotations.NullMarked;
