/**
 * The integration {@code generic_hygrostat}: hygrostats of a switch and a sensor. Read
 * {@link dev.hearth.generichygrostat.Hygrostat} first.
 */
@NullMarked
package dev.hearth.generichygrostat;

import org.jspecify.annotations.NullMarked;
