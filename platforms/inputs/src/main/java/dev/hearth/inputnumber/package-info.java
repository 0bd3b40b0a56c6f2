/**
 * The integration {@code input_number}: numbers that people set. Read {@link dev.hearth.inputnumber.InputNumber} first.
 */
@NullMarked
package dev.hearth.inputnumber;

import org.jspecify.annotations.NullMarked;
