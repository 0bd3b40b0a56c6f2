/**
 * The integration {@code alert}: messages that repeat as long as something is as it should not be. Read
 * {@link dev.hearth.alert.Alert} first.
 */
@NullMarked
package dev.hearth.alert;

import org.jspecify.annotations.NullMarked;
