/**
 * The integration {@code input_datetime}: dates and times that people set. Read {@link dev.hearth.inputdatetime.InputDatetime} first.
 */
@NullMarked
package dev.hearth.inputdatetime;

import org.jspecify.annotations.NullMarked;
