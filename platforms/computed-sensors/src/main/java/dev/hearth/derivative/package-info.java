/** The integration {@code derivative}: sensors that show how fast another one changes. Read {@link dev.hearth.derivative.DerivativeSensor} first. */
@NullMarked
package dev.hearth.derivative;

import org.jspecify.annotations.NullMarked;
