/**
 * From a syntax tree to something that runs: a tree of small objects that evaluate themselves, with the variables in
 * numbered slots that are found out beforehand. Read {@link dev.hearth.jinja.compile.Compiler} first, then
 * {@link dev.hearth.jinja.compile.Symbols} for what a name refers to.
 */
@NullMarked
package dev.hearth.jinja.compile;

import org.jspecify.annotations.NullMarked;
