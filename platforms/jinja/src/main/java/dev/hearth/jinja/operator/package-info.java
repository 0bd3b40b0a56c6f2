/**
 * What templates do with values: compute, compare, look into, call. Read {@link dev.hearth.jinja.operator.Operators}
 * for the operators and {@link dev.hearth.jinja.operator.Access} for dots, brackets and calls.
 */
@NullMarked
package dev.hearth.jinja.operator;

import org.jspecify.annotations.NullMarked;
